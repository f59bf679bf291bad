import { z } from 'zod'

// The content security policy allows no code from strings, which zod would otherwise try for speed. A schema decides when it
// is made, so this module has to be the first import of whatever runs in the page: the page itself and each worker.
z.config({ jitless: true })
