import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useUncontrolled } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

/** A password, with a button that shows it; the button can be reached by keyboard and says what it does. */
export function PasswordField({ visible, onVisibilityChange, ...props }: PasswordInputProps) {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useUncontrolled<boolean>({
    finalValue: false,
    ...(visible !== undefined && { value: visible }),
    ...(onVisibilityChange !== undefined && { onChange: onVisibilityChange }),
  })
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
      // The library says it of every other field, but not of this one.
      aria-invalid={Boolean(props.error) || undefined}
      {...props}
    />
  )
}
