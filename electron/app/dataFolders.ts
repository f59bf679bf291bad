import { join } from 'node:path'

export interface DataFolders {
  /** The library: plans, leads, log. */
  readonly data: string
  /** Elsewhere, so that deleting or losing the one leaves the other. */
  readonly backups: string
  /** What Electron keeps for its window. */
  readonly window: string
}

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where everything is kept: below a folder that was chosen, else where the platform's convention has it. */
export function dataFolders({ platform, home, env }: Machine, chosen?: string): DataFolders {
  if (chosen !== undefined) {
    return { data: join(chosen, 'library'), backups: join(chosen, 'backups'), window: join(chosen, 'window') }
  }
  if (platform === 'darwin') {
    const data = join(home, 'Library', 'Application Support', 'SLA Planner')
    return { data, backups: join(home, 'Documents', 'SLA Planner Backups'), window: join(data, 'window') }
  }
  if (platform === 'win32') {
    const data = join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'SLA Planner')
    const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
    return {
      data,
      backups: join(home, 'Documents', 'SLA Planner Backups'),
      window: join(local, 'SLA Planner', 'window'),
    }
  }
  const state = join(xdg(env['XDG_STATE_HOME']) ?? join(home, '.local', 'state'), 'sla-planner')
  return {
    data: join(xdg(env['XDG_DATA_HOME']) ?? join(home, '.local', 'share'), 'sla-planner'),
    backups: join(state, 'backups'),
    window: join(state, 'window'),
  }
}

/** The convention has relative and empty values ignored. */
function xdg(value: string | undefined): string | undefined {
  return value?.startsWith('/') ? value : undefined
}
