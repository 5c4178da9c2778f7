import { MantineProvider } from '@mantine/core'
import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { SearchField } from '../../src/web/ui/search-field.tsx'
import '../../src/web/texts/index.ts'

/** Keeps the text where it comes back from a moment later, as the router does. */
function Owner() {
  const [value, setValue] = useState('opator')
  return (
    <MantineProvider env="test">
      <SearchField
        label="Cari"
        value={value}
        onChange={text => void Promise.resolve().then(() => setValue(text))}
      />
      <button type="button" onClick={() => setValue('dinas')}>
        lain
      </button>
      <output>{value}</output>
    </MantineProvider>
  )
}

test('letters typed into the middle of a word stay there, and the field follows what is chosen elsewhere', async () => {
  render(<Owner />)
  const person = userEvent.setup()
  const field = screen.getByRole('searchbox', { name: 'Cari' })
  await person.type(field, 'er', { initialSelectionStart: 2, initialSelectionEnd: 2 })
  expect(field).toHaveValue('operator')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('operator'))
  await person.click(screen.getByRole('button', { name: 'lain' }))
  expect(field).toHaveValue('dinas')
  await person.click(screen.getByRole('button', { name: 'Hapus pencarian' }))
  expect(field).toHaveValue('')
  expect(field).toHaveFocus()
  await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement())
})
