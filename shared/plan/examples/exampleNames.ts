/** The worked examples that a person can open; the command line uses the same names. */
export const EXAMPLE_NAMES = ['software-company', 'roberge'] as const

export type ExampleName = (typeof EXAMPLE_NAMES)[number]
