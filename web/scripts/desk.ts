/** What comes alive on pages in a browser that runs scripts. Every page works without it. */
import { copySnippets } from './copy-snippets.ts'
import { followRun } from './follow-run.ts'
import { moveMaps } from './move-maps.ts'
import { tellRanges } from './range-outputs.ts'
import { runShortlist } from './shortlist.ts'

copySnippets()
followRun()
moveMaps()
runShortlist()
tellRanges()
