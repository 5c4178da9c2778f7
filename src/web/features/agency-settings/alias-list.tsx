import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencySettings, AgencyView } from '../../../contract/agencies.ts'
import { FieldAndButton } from '../../ui/field-and-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type AgencyDraft, findAliasFault } from './agency-draft.ts'
import styles from './alias-list.module.css'

interface AliasListProps {
  readonly draft: AgencyDraft
  readonly agencies: readonly AgencyView[]
  readonly taught: AgencySettings['taught']
  readonly onChange: (fields: Pick<AgencyDraft, 'aliases'>) => void
}

/** The other names of an agency; one that means another agency is refused with whose it is. */
export function AliasList({ draft, agencies, taught, onChange }: AliasListProps) {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const inputRef = useRef<HTMLInputElement>(null)
  const change = (aliases: readonly string[], words: string) => {
    onChange({ aliases })
    setSaid(words)
    inputRef.current?.focus()
  }
  return (
    <fieldset className={styles.aliases}>
      <legend>{t('agencySettings.aliases')}</legend>
      {draft.aliases.length === 0 && <p className="soft">{t('agencySettings.aliasNone')}</p>}
      <ul>
        {draft.aliases.map(alias => (
          <li key={alias}>
            <span>
              {alias} <Taught alias={alias} taught={taught} />
            </span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('agencySettings.aliasRemove', { alias })}
              onClick={() =>
                change(
                  draft.aliases.filter(other => other !== alias),
                  t('agencySettings.aliasRemoved', { alias }),
                )
              }
            >
              <Icon name="close" size={16} />
            </button>
          </li>
        ))}
      </ul>
      <AddAlias
        inputRef={inputRef}
        faultOf={alias => {
          const fault = findAliasFault(alias, draft, agencies)
          return (
            fault &&
            t(`agencySettings.${fault.text}`, { alias, agency: 'agency' in fault ? fault.agency : '' })
          )
        }}
        onAdd={alias => change([...draft.aliases, alias], t('agencySettings.aliasAdded', { alias }))}
      />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  )
}

function Taught({ alias, taught }: { alias: string; taught: AgencySettings['taught'] }) {
  const { t } = useTranslation()
  if (!taught.some(known => known.alias === alias)) return null
  return (
    <small>
      <Link to="/pengaturan/jawaban" search={{}} aria-label={t('agencySettings.aliasTaughtLabel', { alias })}>
        {t('agencySettings.aliasTaught')}
      </Link>
    </small>
  )
}

interface AddAliasProps {
  readonly inputRef: React.RefObject<HTMLInputElement | null>
  readonly faultOf: (alias: string) => string | null
  readonly onAdd: (alias: string) => void
}

function AddAlias({ inputRef, faultOf, onAdd }: AddAliasProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const add = () => {
    const alias = text.trim()
    const found = alias === '' ? t('agencySettings.required') : faultOf(alias)
    setFault(found)
    if (found !== null) return inputRef.current?.focus()
    setText('')
    onAdd(alias)
  }
  return (
    <TextInput
      ref={inputRef}
      label={t('agencySettings.aliasAdd')}
      description={t('agencySettings.aliasHint')}
      value={text}
      error={fault}
      maxLength={200}
      autoComplete="off"
      onChange={event => {
        setText(event.currentTarget.value)
        setFault(null)
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter') return
        // Enter adds the name; it would otherwise send the form without it.
        event.preventDefault()
        add()
      }}
      inputContainer={input => (
        <FieldAndButton input={input}>
          <Button variant="default" onClick={add}>
            {t('agencySettings.aliasAddButton')}
          </Button>
        </FieldAndButton>
      )}
    />
  )
}
