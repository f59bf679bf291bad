import { buildIfChanged } from './build.ts'
import { serveToBrowser } from './serveToBrowser.ts'

process.exitCode = (await buildIfChanged()) ? await serveToBrowser(process.argv.slice(2)) : 1
