import { z } from 'zod'

// The content security policy allows no code from strings, which zod would otherwise try for speed. A schema decides when it
// is made, so this module runs before any other of the page and of each worker.
z.config({ jitless: true })
