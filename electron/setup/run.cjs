'use strict'

// The first file that every npm script runs, by whatever Node the machine has: so it is written in the oldest
// JavaScript. It checks Node, installs the packages of the lock file, and hands over to the right Node.

var childProcess = require('child_process')
var fs = require('fs')
var path = require('path')

var ROOT = path.resolve(__dirname, '../..')
var FILES = {
  start: 'electron/setup/start.ts',
  serve: 'electron/setup/serve.ts',
  demo: 'electron/setup/demo.ts',
  sla: 'electron/hosts/cli/index.ts',
  test: 'electron/setup/test.ts',
  'test:electron': 'electron/setup/testElectron.ts',
  build: 'electron/setup/buildNow.ts',
  bench: 'electron/setup/bench.ts',
  faults: 'test/durability/faults.ts',
}
// On this system the lock file brings a Node of its own, so an older one is enough to begin with.
var BRINGS_NODE = process.platform === 'linux' && process.arch === 'x64'
var OWN_NODE = path.join(ROOT, 'node_modules', '.bin', 'node')

main(process.argv[2], process.argv.slice(3))

function main(command, args) {
  if (!Object.prototype.hasOwnProperty.call(FILES, command)) {
    give('Usage: node electron/setup/run.cjs ' + Object.keys(FILES).join(' | '), 2)
  }
  if (!(BRINGS_NODE ? isNode(20, 0) : isNode(22, 14))) {
    give(
      'SLA Planner needs Node ' +
        (BRINGS_NODE ? '20' : '22.14') +
        ' or newer; this is Node ' +
        process.versions.node +
        '. Install a newer one from nodejs.org, then run the same command again.',
      1
    )
  }
  if (packagesMatchLock()) start(command, args)
  else
    install(function () {
      start(command, args)
    })
}

function isNode(major, minor) {
  var parts = process.versions.node.split('.')
  var own = Number(parts[0])
  return own > major || (own === major && Number(parts[1]) >= minor)
}

// npm keeps in node_modules what it has installed; it is compared with the lock file, entry by entry.
function packagesMatchLock() {
  var wanted = readPackages('package-lock.json')
  var found = readPackages('node_modules/.package-lock.json')
  return (
    wanted !== null &&
    found !== null &&
    Object.keys(wanted).every(function (name) {
      if (name === '') return true
      // An optional package may be for another system.
      if (!found[name]) return wanted[name].optional === true
      return found[name].version === wanted[name].version && found[name].integrity === wanted[name].integrity
    })
  )
}

function readPackages(file) {
  if (!fs.existsSync(path.join(ROOT, file))) return null
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages
  } catch (error) {
    console.error('[setup] ' + file + ' cannot be read: ' + error.message)
    return null
  }
}

function install(then) {
  var first = !fs.existsSync(path.join(ROOT, 'node_modules'))
  console.error(
    '[setup] ' +
      (first ? 'Installing the packages' : 'The packages differ from the lock file: installing them again') +
      ' (npm ci, about a minute) …'
  )
  // npm says where it is itself; without it, it is looked for by name, which on Windows takes a shell.
  var npm = path.basename(process.env.npm_execpath || '') === 'npm-cli.js' ? process.env.npm_execpath : null
  var args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  var options = { cwd: ROOT, stdio: ['ignore', 2, 2], shell: npm === null && process.platform === 'win32' }
  var child = npm
    ? childProcess.spawn(process.execPath, [npm].concat(args), options)
    : childProcess.spawn('npm', args, options)
  child.on('error', function (error) {
    give('npm could not be started (' + error.message + '). Install Node with npm, then try again.', 1)
  })
  child.on('exit', function (code) {
    if (code === 0) then()
    else
      give(
        'The packages could not be installed: npm ci ended with ' +
          code +
          ' (its own words are above).\n' +
          'It needs the npm registry, or a mirror of it named in your .npmrc, and about 1 GB of disk.',
        1
      )
  })
}

function start(command, args) {
  var own = BRINGS_NODE && fs.existsSync(OWN_NODE) ? OWN_NODE : process.execPath
  handOver(own, command, args)
}

function handOver(node, command, args) {
  // Older ones read TypeScript only when told to, and say that it is an experiment.
  var flags = ['--disable-warning=ExperimentalWarning']
  if (node !== OWN_NODE && !isNode(22, 18)) flags.push('--experimental-strip-types')
  var environment = Object.assign({}, process.env)
  // Every tool that is started from here finds the same Node.
  var pathName = process.platform === 'win32' && environment.Path !== undefined ? 'Path' : 'PATH'
  environment[pathName] = path.join(ROOT, 'node_modules', '.bin') + path.delimiter + environment[pathName]
  var child = childProcess.spawn(node, flags.concat(path.join(ROOT, FILES[command]), args), {
    // Paths on the command line are those of the folder that the user is in.
    cwd: command === 'sla' ? process.env.INIT_CWD || process.cwd() : ROOT,
    env: environment,
    stdio: 'inherit',
  })
  child.on('error', function (error) {
    if (node !== process.execPath && isNode(22, 14)) handOver(process.execPath, command, args)
    else
      give(
        'The Node that comes with the packages does not run on this system (' +
          error.message +
          ').\n' +
          'Install Node 22.14 or newer, then run the same command again.',
        1
      )
  })
  child.on('exit', function (code, signal) {
    process.exit(signal ? 1 : code)
  })
  // Ctrl+C reaches the child by itself; an end that is sent to this process alone is passed on.
  process.on('SIGINT', function () {})
  process.on('SIGTERM', function () {
    child.kill('SIGTERM')
  })
  process.on('SIGHUP', function () {
    child.kill('SIGHUP')
  })
}

function give(message, code) {
  console.error(message)
  process.exit(code)
}
