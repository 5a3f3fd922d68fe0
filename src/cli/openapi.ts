/** `npm run openapi`: prints the OpenAPI document, as the service gives it at `/openapi.json`. */
import { describeApi } from '../http/openapi.ts'
import { OPERATIONS } from '../http/operations/index.ts'

process.stdout.write(`${JSON.stringify(describeApi(OPERATIONS), null, 2)}\n`)
