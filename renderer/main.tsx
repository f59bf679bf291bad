import './withoutEval.ts'

// Loaded only now: a bundler may put what both need before this file, and with it schemas made too early.
void import('./startPage.tsx')
