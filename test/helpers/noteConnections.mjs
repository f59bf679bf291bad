// Loaded before a program to say on stderr to whom it connects.
import { subscribe } from 'node:diagnostics_channel'

subscribe('net.client.socket', ({ socket }) => {
  socket.on('connectionAttempt', (address, port) => console.error(`CONNECTS TO ${address}:${port}`))
})
