import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

export default defineConfig({
  main: {
    // The build of fflate for Node declares a `require` of its own, which collides with the one that a bundle gets. Only what
    // runs on the calling thread is used of it, and that is the same in both.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: resolve(root, 'out/main'),
      sourcemap: true,
      // What writes Word files is large, and loaded only for that.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: {
          desktop: resolve(root, 'electron/hosts/desktop/index.ts'),
          loopback: resolve(root, 'electron/hosts/loopback/index.ts'),
          simulationWorker: resolve(root, 'electron/app/jobs/simulationWorker.ts'),
          wordWorker: resolve(root, 'electron/app/jobs/wordWorker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload is one CommonJS file that may require nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      sourcemap: true,
      // Nothing may be inlined as data: the policy lets scripts and fonts come from files only.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
