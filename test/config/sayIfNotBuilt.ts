import { isBuilt } from '../../electron/setup/build.ts'

/** Tests in the browser and those of Word files run what was built, which `npm test` does before; alone, they may meet an older one. */
export default async function sayIfNotBuilt(): Promise<void> {
  if (await isBuilt()) return
  console.warn(
    'What is built is not made from the sources as they are: run "npm run build" before tests that use it.',
  )
}
