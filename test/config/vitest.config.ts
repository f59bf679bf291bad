import { resolve } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chromiumArguments, chromiumPath } from '../helpers/browser.ts'

const root = resolve(import.meta.dirname, '../..')

export default defineConfig({
  root,
  test: {
    reporters: ['default', resolve(import.meta.dirname, 'tallyReporter.ts')],
    testTimeout: 20_000,
    projects: [
      {
        root,
        resolve: {
          alias: [{ find: /^electron$/, replacement: resolve(root, 'test/helpers/electronStub.ts') }],
        },
        test: {
          name: 'node',
          environment: 'node',
          globalSetup: resolve(import.meta.dirname, 'sayIfNotBuilt.ts'),
          include: ['test/{shared,electron,contract,word,durability,security,architecture}/**/*.test.ts'],
          // Windows does not let a file go that is open, so nothing can be tested of it there.
          exclude: process.platform === 'win32' ? ['test/electron/app/fileGone.test.ts'] : [],
        },
      },
      {
        root,
        plugins: [react()],
        optimizeDeps: {
          include: [
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            '@glideapps/glide-data-grid',
            '@mantine/core',
            '@mantine/hooks',
            '@tanstack/react-query',
            'echarts/core',
            'echarts/charts',
            'echarts/components',
            'echarts/renderers',
            'fuse.js',
            'fflate',
            'immer',
            'papaparse',
            'prosemirror-commands',
            'prosemirror-history',
            'prosemirror-keymap',
            'prosemirror-model',
            'prosemirror-state',
            'prosemirror-view',
            'saxes',
            'wouter',
            'wouter/use-hash-location',
            '@tabler/icons-react',
            'zod',
            'axe-core',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'browser',
          // A busy machine shows late what it shows in the end.
          expect: { poll: { timeout: 5_000 } },
          include: ['test/renderer/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromiumPath,
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          globalSetup: resolve(import.meta.dirname, 'sayIfNotBuilt.ts'),
          expect: { poll: { timeout: 10_000 } },
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      // The desktop app itself; only there when a binary was found ("npm run test:electron").
      ...(process.env['SLA_ELECTRON']
        ? [
            {
              root,
              test: {
                name: 'electron',
                environment: 'node' as const,
                include: ['test/desktop/**/*.test.ts'],
                testTimeout: 60_000,
                hookTimeout: 60_000,
                fileParallelism: false,
              },
            },
          ]
        : []),
    ],
  },
})
