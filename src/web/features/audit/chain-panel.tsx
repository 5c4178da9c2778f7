import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditCheckView } from '../../../contract/audit.ts'
import { requestAuditCheck } from '../../queries/audit.ts'
import { useUncached } from '../../queries/use-uncached.ts'
import { useFormat } from '../../texts/format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import styles from './chain-panel.module.css'
import { inGroups, readHash } from './read-hash.ts'

/** The chain's last fingerprint, and the check of the whole of it. */
export function ChainPanel({ head }: { head: AuditCheckView['head'] | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className={styles.chain} aria-labelledby="audit-chain">
      <div>
        <h2 id="audit-chain">{t('audit.chain')}</h2>
        <p className="soft">{t('audit.chainLead')}</p>
        {head !== null &&
          (head.no === 0 ? (
            <p>{t('audit.headNone')}</p>
          ) : (
            <>
              <p className={styles.headName}>{t('audit.headNow', { no: format.count(head.no) })}</p>
              <code className={styles.hash}>{inGroups(head.hash)}</code>
              <CopyButton text={() => head.hash} label={t('audit.copyHead')} />
            </>
          ))}
      </div>
      <CheckChain />
    </section>
  )
}

function CheckChain() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const check = useUncached(async (asked: string | undefined) => ({
    isAsked: asked !== undefined,
    result: await requestAuditCheck(asked),
  }))
  const submit = () => {
    const read = readHash(text)
    if (read === null || typeof read === 'string') return void check.run(read ?? undefined)
    setFault(t('audit.headShape', { n: read.length }))
  }
  return (
    <form
      className={styles.check}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        label={t('audit.headLabel')}
        description={t('audit.headHint')}
        value={text}
        error={fault}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        onChange={event => {
          setText(event.currentTarget.value)
          setFault(null)
          check.forget()
        }}
      />
      <Button type="submit" variant="default" loading={check.isPending}>
        {t('audit.check')}
      </Button>
      <div role="status">
        {check.isPending && <span className="visually-hidden">{t('audit.checking')}</span>}
        {check.value !== null && <CheckResult {...check.value} />}
      </div>
      <Refusal error={check.error} />
    </form>
  )
}

function CheckResult({ isAsked, result }: { isAsked: boolean; result: AuditCheckView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isFound = result.knownAt !== null
  return (
    <div className={styles.result} data-bad={result.fault !== null || (isAsked && !isFound) || undefined}>
      {result.fault === null ? (
        <p>{t('audit.intact', { n: format.count(result.entries) })}</p>
      ) : (
        <>
          <p>
            {t('audit.broken', {
              no: format.count(result.fault.no),
              fault: t(`audit.fault_${result.fault.kind}`),
            })}
          </p>
          <p>{t('audit.brokenHint')}</p>
        </>
      )}
      {isAsked && (
        <p>
          {result.knownAt === null
            ? t('audit.unknownHead')
            : t('audit.known', { no: format.count(result.knownAt) })}
        </p>
      )}
    </div>
  )
}
