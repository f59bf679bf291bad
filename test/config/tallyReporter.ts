import type { Reporter, TestModule } from 'vitest/node'

/** Prints "N passed, N failed" alone on the last line, for whoever reads only the end of a run. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const skipped = tests.filter((test) => test.result().state === 'skipped').length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const failed = tests.length - passed - skipped + broken
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  }
}
