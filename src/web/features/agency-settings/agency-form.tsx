import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencySettings, AgencyView } from '../../../contract/agencies.ts'
import { type AgencyKind, agencyKinds } from '../../../domain/agency.ts'
import { useFormat } from '../../texts/format.ts'
import { Refusal } from '../../ui/refusal.tsx'
import { type AgencyDraft, proposeId } from './agency-draft.ts'
import styles from './agency-form.module.css'
import { AliasList } from './alias-list.tsx'
import { TheirChanges } from './their-changes.tsx'
import { useAgencyForm } from './use-agency-form.ts'

interface AgencyFormProps {
  /** `null`: a new agency. */
  readonly settings: AgencySettings | null
  readonly agencies: readonly AgencyView[]
  readonly onCancel: () => void
  readonly onDone: (said: string) => void
}

/** The names, kind, validity and other names of one agency. */
export function AgencyForm({ settings, agencies, onCancel, onDone }: AgencyFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useAgencyForm({ settings, agencies, onDone })
  const { draft, faults, set } = form
  const field = (name: 'name' | 'shortName' | 'validFrom' | 'validUntil') => ({
    label: t(`agencySettings.${name}`),
    value: draft[name],
    error: faults[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  })
  const people = settings?.headcount ?? 0
  return (
    <form className={styles.form} ref={form.formRef} onSubmit={form.submit} noValidate>
      {settings !== null && (
        <p className={styles.who}>
          {t('agencySettings.idFixed', { id: settings.id })}
          {' · '}
          {t('agencySettings.people', { n: format.count(people), count: people })}
        </p>
      )}
      {form.theirs.length > 0 && <TheirChanges changes={form.theirs} />}
      <TextInput {...field('name')} autoComplete="off" maxLength={160} data-autofocus />
      {settings === null ? (
        <NewNames draft={draft} faults={faults} set={set} />
      ) : (
        <TextInput {...field('shortName')} autoComplete="off" maxLength={60} />
      )}
      {form.oldNames.map(name => (
        <Checkbox
          key={name}
          label={t('agencySettings.keepName', { name })}
          description={t('agencySettings.keepNameHint')}
          checked={form.isKept(name)}
          onChange={event => form.keep(name, event.currentTarget.checked)}
        />
      ))}
      <NativeSelect
        label={t('agencySettings.kind')}
        data={agencyKinds.map(value => ({ value, label: t(`agencySettings.kind_${value}`) }))}
        value={draft.kind}
        onChange={event => set({ kind: event.currentTarget.value as AgencyKind })}
      />
      <div className={styles.pair}>
        <TextInput type="date" {...field('validFrom')} />
        <TextInput type="date" {...field('validUntil')} />
      </div>
      <p className={styles.hint}>
        {t('agencySettings.validityHint')}{' '}
        {t(settings === null ? 'agencySettings.newFromHint' : 'agencySettings.neverRemoved')}
      </p>
      {draft.validUntil !== '' && people > 0 && (
        <p className={styles.warning}>
          {t('agencySettings.stillPeople', { n: format.count(people), count: people })}
        </p>
      )}
      <AliasList draft={draft} agencies={agencies} taught={settings?.taught ?? []} onChange={set} />
      <Counts />
      <Refusal error={form.refusal} />
      <div className={styles.steps}>
        <Button type="submit" loading={form.isPending} disabled={!form.hasChanged}>
          {t(settings === null ? 'agencySettings.create' : 'agencySettings.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('agencySettings.cancel')}
        </Button>
        {!form.hasChanged && <span className="soft">{t('agencySettings.nothingChanged')}</span>}
      </div>
    </form>
  )
}

interface NewNamesProps {
  readonly draft: AgencyDraft
  readonly faults: Readonly<Partial<Record<keyof AgencyDraft, string>>>
  readonly set: (fields: Partial<AgencyDraft>) => void
}

/** The short name proposes the code until somebody writes one. */
function NewNames({ draft, faults, set }: NewNamesProps) {
  const { t } = useTranslation()
  const [isOwn, setIsOwn] = useState(false)
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('agencySettings.shortName')}
        value={draft.shortName}
        error={faults.shortName}
        autoComplete="off"
        maxLength={60}
        onChange={event => {
          const shortName = event.currentTarget.value
          set({ shortName, ...(!isOwn && { id: proposeId(shortName) }) })
        }}
      />
      <TextInput
        label={t('agencySettings.id')}
        description={t('agencySettings.idHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.id}
        error={faults.id}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        onChange={event => {
          setIsOwn(event.currentTarget.value !== '')
          set({ id: event.currentTarget.value })
        }}
      />
    </div>
  )
}

/** What a change does to figures that are there already: it is said, not left to be found out. */
function Counts() {
  const { t } = useTranslation()
  return (
    <section className={styles.counts}>
      <h3>{t('agencySettings.counts')}</h3>
      <ul>
        <li>{t('agencySettings.countsNames')}</li>
        <li>{t('agencySettings.countsAliases')}</li>
        <li>{t('agencySettings.countsValidity')}</li>
      </ul>
    </section>
  )
}
