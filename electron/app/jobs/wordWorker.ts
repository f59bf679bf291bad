import { parentPort, workerData } from 'node:worker_threads'
import { present } from '../../../shared/base/invariant.ts'
import { renderWord } from '../../word/renderWord.ts'
import { PrintableTree } from '../../word/tree.ts'

const port = present(parentPort, 'the thread that started this one')
port.postMessage(await renderWord(PrintableTree.parse(workerData)))
