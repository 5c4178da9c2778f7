import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A password, with a button that shows it; the button can be reached by keyboard and says what it does. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(false)
  return (
    <PasswordInput
      size="md"
      spellCheck={false}
      visible={isShown}
      onVisibilityChange={setIsShown}
      visibilityToggleButtonProps={{
        'aria-label': t('identity.showPassword'),
        'aria-pressed': isShown,
        'aria-hidden': false,
        tabIndex: 0,
      }}
      {...props}
    />
  )
}
