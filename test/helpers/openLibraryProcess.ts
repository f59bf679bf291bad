import { openLibrary } from '../../electron/database/open.ts'

// Opens a library in a process of its own and says how that went. Permissions do not hold back the superuser, so the
// third argument makes it somebody else first, once all code is loaded.
const [dataFolder = '', backupFolder = '', user] = process.argv.slice(2)
if (user !== undefined && process.getuid?.() === 0) process.setuid?.(user)
const opened = await openLibrary(
  { dataFolder, backupFolder },
  { version: '1.2.3', now: new Date().toISOString() },
)
console.log(opened.ok ? 'open' : opened.error.code)
