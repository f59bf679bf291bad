import { buildIfChanged } from './build.ts'

process.exitCode = (await buildIfChanged()) ? 0 : 1
