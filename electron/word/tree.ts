import { z } from 'zod'
import { documentSchema } from '../../shared/agreement/documentSchema.ts'
import { printable } from './printable.ts'

/**
 * The document tree as it enters or leaves a Word file: of the right shape, with every text printable. What is drawn,
 * fingerprinted and stored is always what this gives, so that they agree.
 */
export const PrintableTree = documentSchema(z.string().transform(printable))
