import type { reveal as source } from '../id/reveal.ts'
import type { Translated } from '../shape.ts'

export const reveal: Translated<typeof source> = {
  show: 'Show NIK',
  showOf: 'Show the NIK of {{name}}',
  title: 'Show the whole NIK',
  about:
    'The NIK of {{name}} will show for one minute. Your name, the time and the reason are kept in the audit.',
  reason: 'Reason',
  reasonHint: 'For example: comparing with the membership card. Write nobody’s name or number.',
  reasonShape: 'Write at least 5 letters.',
  confirm: 'Show',
  cancel: 'Cancel',
  shown: 'NIK {{nik}}',
  shownSaid: 'The NIK shows for one minute.',
  hidden: 'The NIK is hidden again.',
  left: 'hidden again in {{n}} seconds',
  copy: 'Copy',
  hide: 'Hide',
  originalGone_retention: 'The original was deleted on {{date}}: its time was over.',
  originalGone_erasure: 'The original was deleted on {{date}}: it named somebody whose data was erased.',
  setAsideGone: 'Rows set aside can no longer be downloaded, since the original file is deleted.',
}
