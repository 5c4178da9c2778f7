import { foldText } from '../domain/agency.ts'
import { noneOfThem } from '../domain/question.ts'
import { debitResults, membershipStatuses } from '../domain/records.ts'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { similarity } from '../domain/text-similarity.ts'
import type { AnswerBook } from './answer-book.ts'
import { textOf } from './cell-text.ts'
import type { RawCell } from './sheet.ts'

const statusesOf: Partial<Record<SnapshotKind, readonly string[]>> = {
  memberships: membershipStatuses,
  debits: debitResults,
}

/** Words offices use, with what they stand for; only proposed to words that resemble them. */
const knownWords: Readonly<Record<string, string>> = {
  aktif: 'active',
  'aktif kembali': 'active',
  menunggak: 'arrears',
  tunggakan: 'arrears',
  proses: 'awaiting',
  'menunggu verifikasi': 'awaiting',
  'non aktif': 'ended',
  nonaktif: 'ended',
  'tidak aktif': 'ended',
  berakhir: 'ended',
  keluar: 'ended',
  meninggal: 'ended',
  ditolak: 'rejected',
  berhasil: 'success',
  sukses: 'success',
  terdebet: 'success',
  gagal: 'failure',
  'saldo tidak cukup': 'failure',
}
const similarEnough = 0.6
const longestWord = 200

/** Status words that no rule knows: asked once for each word. */
export class StatusWords {
  readonly #statuses: readonly string[]
  readonly #book: AnswerBook

  constructor(kind: SnapshotKind, book: AnswerBook) {
    this.#statuses = statusesOf[kind] ?? []
    this.#book = book
  }

  /** What somebody said the word stands for; `null` while it is open or its rows are set aside. */
  resolve(cell: RawCell): string | null {
    const text = textOf(cell)
    const word = (foldText(text) || text).slice(0, longestWord)
    const asked = this.#book.ask(`status:${word}`, () => ({
      type: 'status',
      text,
      options: [...this.#statuses, noneOfThem].map(value => ({ value, label: value })),
      proposal: this.#propose(word),
    }))
    asked.rows += 1
    return asked.answer === null || asked.answer === noneOfThem ? null : asked.answer
  }

  #propose(word: string): string | null {
    // "tidak menunggak" resembles what it denies.
    if (/\b(tidak|tdk|tak|bukan|belum|blm|tanpa|non|batal|pernah|kurang)\b/.test(word)) return null
    const best = Object.entries(knownWords)
      .filter(([, status]) => this.#statuses.includes(status))
      .map(([known, status]) => ({ status, score: similarity(known, word) }))
      .toSorted((a, b) => b.score - a.score)[0]
    return best !== undefined && best.score >= similarEnough ? best.status : null
  }
}
