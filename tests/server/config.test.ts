import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/server/config.ts'

describe('configuration', () => {
  test('has a value for everything', () => {
    expect(readConfig({})).toMatchObject({ port: 8080, host: '127.0.0.1', logLevel: 'info' })
    expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 8080, publicUrl: undefined })
  })

  test.each([
    [{ PORT: 'delapan' }, /^PORT must be a port number/],
    [{ PUBLIC_URL: 'pantau' }, /^PUBLIC_URL must be/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    [{ ADMIN_USERNAME: 'kepala' }, /^ADMIN_USERNAME must be/],
    [{ ADMIN_USERNAME: 'kepala', ADMIN_PASSWORD: 'pendek' }, /^ADMIN_PASSWORD must be 12/],
    [{ TLS_CERT_FILE: '/tls.crt' }, /^TLS_CERT_FILE must be .* together with TLS_KEY_FILE/],
    [{ TLS_KEY_FILE: '/tls.key' }, /^TLS_CERT_FILE must be/],
    [{ TRUSTED_PROXIES: '10.0.0.1, nginx' }, /^TRUSTED_PROXIES must be addresses/],
    [{ ALLOW_PLAIN_HTTP: 'yes' }, /^ALLOW_PLAIN_HTTP must be on or off/],
    [{ REQUIRE_TWO_FACTOR: '1' }, /^REQUIRE_TWO_FACTOR must be on or off/],
  ])('%j is refused with what to do', (env, message) => {
    expect(() => readConfig(env)).toThrow(message)
  })
})

describe('how browsers reach the server', () => {
  const certificate = { TLS_CERT_FILE: '/tls.crt', TLS_KEY_FILE: '/tls.key' }

  test.each([
    ['this machine alone', {}, false],
    ['this machine under another port', { PUBLIC_URL: 'http://localhost:5173' }, false],
    ['a proxy that ends TLS', { PUBLIC_URL: 'https://pantau.test' }, true],
    ['a proxy on another machine', { HOST: '0.0.0.0', PUBLIC_URL: 'https://pantau.test' }, true],
    ['TLS of its own', { HOST: '0.0.0.0', ...certificate }, true],
    ['TLS of its own under a name', { ...certificate, PUBLIC_URL: 'https://pantau.test' }, true],
    ['plain HTTP for whoever asks for it', { HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: 'on' }, false],
  ])('%s will do', (_, env, isSecure) => {
    expect(readConfig(env)).toMatchObject({ isSecure })
  })

  test.each([
    ['the whole network over plain HTTP', { HOST: '0.0.0.0' }, /ALLOW_PLAIN_HTTP=on/],
    ['the network over plain HTTP by IPv6', { HOST: '::' }, /plain HTTP/],
    ['a name over plain HTTP', { PUBLIC_URL: 'http://pantau.test' }, /plain HTTP/],
    ['every address, said to be this machine', { HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost' }, /plain/],
    [
      'plain HTTP beside a certificate',
      { ...certificate, PUBLIC_URL: 'http://pantau.test' },
      /begin with https/,
    ],
  ])('%s is refused', (_, env, message) => {
    expect(() => readConfig(env)).toThrow(message)
  })

  test('hands on which proxies are believed and whether two factors are wanted', () => {
    expect(readConfig({}).trustedProxies.check('127.0.0.1')).toBe(false)
    const config = readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8', REQUIRE_TWO_FACTOR: 'on' })
    expect(config.trustedProxies.check('10.1.2.3')).toBe(true)
    expect(config.requireTwoFactor).toBe(true)
    expect(readConfig({}).requireTwoFactor).toBe(false)
  })
})
