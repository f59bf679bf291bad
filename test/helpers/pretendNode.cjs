'use strict'

// Loaded before a script to make it believe that it runs on another Node or system.
if (process.env.PRETEND_NODE) {
  Object.defineProperty(process, 'versions', {
    value: Object.assign({}, process.versions, { node: process.env.PRETEND_NODE }),
  })
}
if (process.env.PRETEND_PLATFORM) {
  Object.defineProperty(process, 'platform', { value: process.env.PRETEND_PLATFORM })
}
