import { readFileSync } from 'node:fs'

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly {
    readonly type: number
    readonly params?: { readonly url?: string; readonly host?: string }
  }[]
}

const REACHES_OUT = /^(HOST_RESOLVER_MANAGER_REQUEST|TCP_CONNECT|UDP_CONNECT|CONNECT_JOB|WPAD|PROXY_.*)$/

/** What Chromium's own log (`--log-net-log`) has of attempts to reach something outside the application. */
export function attemptsIn(path: string): string[] {
  const { constants, events }: NetLog = JSON.parse(readFileSync(path, 'utf8'))
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  return events.flatMap(({ type, params = {} }) => {
    const name = names.get(type) ?? ''
    if (params.url !== undefined && !/^(app|blob|data|devtools):/.test(params.url)) return [`${name} ${params.url}`]
    return REACHES_OUT.test(name) ? [`${name} ${params.host ?? ''}`] : []
  })
}
