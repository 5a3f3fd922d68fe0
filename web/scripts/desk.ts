/** What comes alive on pages in a browser that runs scripts. Every page works without it. */
import { moveMaps } from './move-maps.ts'

moveMaps()
