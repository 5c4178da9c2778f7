import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const security = readme.slice(readme.indexOf('## Keamanan'), readme.indexOf('### After a breach'))
const rows = security.split('\n').filter(line => /^\| (?!threat|-)/.test(line))
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts

describe('what the README says', () => {
  test.each(
    rows
      .map(row => row.split('|').map(cell => cell.trim()))
      .map(([, threat, , kept, tried]) => [threat, kept, tried]),
  )('is there, of %s', (_, kept = '', tried = '') => {
    for (const [cell, folder] of [
      [kept, 'src'],
      [tried, 'tests'],
    ] as const) {
      const paths = [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
      expect(paths.length).toBeGreaterThan(0)
      const missing = paths.filter(
        path => !path.includes(' ') && globSync([path, `${folder}/${path}`]).length === 0,
      )
      expect(missing).toEqual([])
    }
  })

  test('names only commands that there are', () => {
    const named = [...readme.matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(name => scripts[name] === undefined)).toEqual([])
  })

  test('shows a proxy that logs no address', () => {
    const proxy = readme.slice(readme.indexOf('Behind a proxy'), readme.indexOf("## The data's path"))
    const [nginx = ''] = /log_format[^;]+;/.exec(proxy) ?? []
    const logged = [...nginx.matchAll(/\$(\w+)/g)].map(([, name]) => name)
    expect(logged).toContain('sent_http_x_trace_id')
    // `$request`, `$uri`, `$args`, `$http_referer` and all that is made of them say who was looked for.
    expect(
      logged.filter(
        name =>
          /^(request|request_uri|uri|document_uri|args|arg_|query|http_)/.test(name ?? '') &&
          name !== 'request_method' &&
          name !== 'request_time',
      ),
    ).toEqual([])
    expect(proxy).toMatch(/error_log \S+ emerg;/)
    expect(proxy).toMatch(/exclude http\.log\.error/)
  })

  test('names every setting that there is', () => {
    const config = readFileSync('src/server/config.ts', 'utf8')
    const settings = new Set([...config.matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name = '']) => name))
    expect(settings.size).toBeGreaterThan(10)
    for (const name of settings) expect(readme).toContain(`\`${name}\``)
  })
})
