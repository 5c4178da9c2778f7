import type { PasswordInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '../../ui/password-field.tsx'
import styles from './identity.module.css'
import { advise, isAcceptable, shortestPassword } from './password-advice.ts'

interface NewPasswordFieldProps extends Omit<PasswordInputProps, 'value'> {
  readonly value: string
  /** Names a guesser tries first. */
  readonly ownWords: readonly string[]
  /** The password it takes the place of, where it was typed here. */
  readonly current?: string
}

/** A new password; while it is typed it is told in words how far it has come. Nothing of it is sent. */
export function NewPasswordField({ value, ownWords, current, ...props }: NewPasswordFieldProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.newPassword}>
      <PasswordField
        label={t('identity.newPassword')}
        description={t('identity.rules.hint')}
        autoComplete="new-password"
        value={value}
        {...props}
      />
      {/* A refusal says the same already. */}
      {!props.error && <Strength value={value} ownWords={ownWords} current={current} />}
    </div>
  )
}

function Strength(props: { value: string; ownWords: readonly string[]; current: string | undefined }) {
  const { value, ownWords, current } = props
  const { t } = useTranslation()
  const advice = advise(value, ownWords, current)
  const share = Math.min(value.length / shortestPassword, 1)
  return (
    <div className={styles.strength} data-empty={value === '' || undefined} data-good={isAcceptable(advice)}>
      <span aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      {advice === 'short' && <p aria-hidden="true">{t('identity.rules.count', { n: value.length })}</p>}
      {/* The counter changes at every key: read aloud is only what it comes to. */}
      <p role="status">{advice === 'short' ? '' : t(`identity.rules.${advice}`)}</p>
    </div>
  )
}
