import { MantineProvider } from '@mantine/core'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { isMissingPart, loadScreen, MissingPartError } from '../../src/web/app/missing-part.ts'
import { ScreenFailure } from '../../src/web/app/screen-failure.tsx'
import '../../src/web/texts/index.ts'

const server = setupServer()
let asked = 0

beforeAll(() => server.listen())
beforeEach(() => {
  asked = 0
  server.use(
    http.head('*/', () => {
      asked++
      return HttpResponse.error()
    }),
  )
})
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

function show(error: Error) {
  render(
    <MantineProvider env="test">
      <ScreenFailure error={error} reset={() => undefined} />
    </MantineProvider>,
  )
}

test.each([
  'Failed to fetch dynamically imported module: http://127.0.0.1/assets/reports-screen.js',
  'error loading dynamically imported module: http://127.0.0.1/assets/reports-screen.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/reports-screen.css',
])('a screen that did not arrive is told apart: %s', async message => {
  await expect(loadScreen(Promise.reject(new TypeError(message)))).rejects.toBeInstanceOf(MissingPartError)
})

test('a fault inside a screen stays what it is', async () => {
  const fault = new TypeError('x is not a function')
  await expect(loadScreen(Promise.reject(fault))).rejects.toBe(fault)
  expect(isMissingPart(fault)).toBe(false)
})

test('a screen that did not arrive says that the server is away and asks it again on request', async () => {
  show(new TypeError('Unable to preload CSS for /assets/reports-screen.css'))
  expect(screen.getByRole('alert')).toHaveTextContent('Server tidak dapat dihubungi')
  expect(screen.queryByText(/tidak terduga/)).toBeNull()
  await waitFor(() => expect(asked).toBe(1))
  await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }))
  await waitFor(() => expect(asked).toBe(2))
  expect(await screen.findByRole('button', { name: 'Coba lagi' })).toBeEnabled()
})

test('a screen with a fault says that it stopped working', () => {
  show(new TypeError('x is not a function'))
  expect(screen.getByRole('heading', { name: 'Halaman ini berhenti bekerja' })).toBeVisible()
  expect(asked).toBe(0)
})
