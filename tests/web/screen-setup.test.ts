import { expect, test } from 'vitest'

test.fails('a complaint on the console fails the test', () => {
  // biome-ignore lint/suspicious/noConsole: what is tested
  console.error('Each child in a list should have a unique "key" prop.')
})

test('what was said in one test does not count against the next', () => {
  expect(document.body).toBeEmptyDOMElement()
})
