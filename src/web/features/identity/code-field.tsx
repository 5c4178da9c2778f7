import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'

interface CodeFieldProps extends Omit<TextInputProps, 'onChange' | 'value'> {
  readonly value: string
  readonly onChange: (code: string) => void
}

/** The six digits of an authenticator app: typed, pasted with a space in the middle, or filled in by the phone. */
export function CodeField({ value, onChange, ...props }: CodeFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('identity.second.code')}
      value={value}
      // A longer text is cut only after what is no digit is gone, so that a pasted "123 456" fits.
      onChange={event => onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, codeLength))}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      size="md"
      classNames={{ input: styles.code ?? '' }}
      {...props}
    />
  )
}

export const codeLength = 6
