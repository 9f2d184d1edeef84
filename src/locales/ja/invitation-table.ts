import type { InvitationTableMessages, RunCounts } from '../../messages/invitation-table'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { shared } from './shared'

const until = (sentence: string, date: string | null) =>
  date === null ? sentence : `${sentence}リンクの有効期限は${date}です。`

/** What has become of the rows of a run. */
const ended = (
  n: Grammar<'ja'>['n'],
  what: string,
  verb: string,
  { total, done, failed, unknown }: RunCounts,
) =>
  [
    `${what}${n(total)}件${done < total ? `中${n(done)}件` : ''}を${verb}`,
    failed > 0 ? `失敗${n(failed)}件` : '',
    unknown > 0 ? `未確認${n(unknown)}件` : '',
  ].filter(Boolean)

export const invitationTable = ({ n, list, wait }: Grammar<'ja'>): InvitationTableMessages => ({
  title: '招待',
  updated: (clock) => `${clock}に更新`,
  refresh: '更新',
  refreshed: (clock) => `${clock}に更新しました。`,
  invite: 'ユーザーを招待',

  summary: ({ pending, expiring, expired, accepted }) =>
    list([
      `保留中${n(pending)}件`,
      `まもなく期限切れ${n(expiring)}件`,
      `期限切れ${n(expired)}件`,
      `承諾済み${n(accepted)}件`,
    ]),
  filterByStatus: 'ステータスで絞り込み',
  all: 'すべて',
  search: 'メールアドレスまたはロールで検索',
  searchShort: '検索',
  role: 'ロール',
  anyRole: 'すべてのロール',
  clearSearch: '検索をクリア',
  clearFilters: '絞り込みを解除',
  filter: '絞り込み',
  sortBy: '並べ替え',
  sortOrder: '順序',
  sortOrders: {
    newest: '新しい順',
    oldest: '古い順',
    ascending: '昇順',
    descending: '降順',
  },
  results: (count) => `招待${n(count)}件`,
  shown: ({ shown, total }) => `${n(total)}件中${n(shown)}件`,

  caption: '招待の一覧',
  scroller: '招待の表',
  skipRows: '行をスキップ',
  skipRowsBack: '行の先頭に戻る',
  columns: {
    select: '選択',
    person: '招待先',
    status: 'ステータス',
    role: 'ロール',
    invited: '招待日',
    expires: '有効期限',
    actions: '操作',
  },
  by: (name) => `招待者：${name}`,
  joined: (date) => `${date}に参加`,
  sending: '送信中…',
  timesIn: (zone) => `タイムゾーン：${zone}`,
  exactTimes: '正確な日時',

  selectRow: (email) => `${email}を選択`,
  selectAll: 'すべて選択',
  selected: (count) => `${n(count)}件を選択中`,
  clear: '選択を解除',
  select: '選択',
  done: '完了',
  exportCsv: 'CSVをエクスポート',
  exported: { by: '招待者', joined: '参加日', file: 'invitations' },
  sorted: {
    ascending: (column) => `${column}の昇順に並べ替えました。`,
    descending: (column) => `${column}の降順に並べ替えました。`,
  },
  exportFailed: 'ファイルを作成できませんでした。もう一度お試しください。',
  compact: '行間を詰める',

  unseenSigns:
    'このメールアドレスには、スペースまたは目に見えない文字が含まれています。その文字はコードで表示されています。',
  writtenAs: (domain) => `メールサーバーでは、@より後ろは${domain}と表記されます。`,
  repeated: ({ email, number }) => `${email}（${n(number)}）`,
  copyLinkFor: (email) => `リンクをコピー：${email}`,
  copyNewLink: '新しいリンクをコピー',
  copyNewLinkFor: (email) => `新しいリンクをコピー：${email}`,
  resend: '再送信',
  resendFor: (email) => `再送信：${email}への招待`,
  moreFor: (email) => `その他の操作：${email}`,
  linkUnsafe:
    'サーバーが作成したリンクはウェブアドレスではないため、コピーできません。サーバーのベースURLを確認してから、再送信してください。',
  newer: (date) =>
    date === null ? 'より新しい招待があります。' : `より新しい招待（${date}）があります。`,

  loading: '招待を読み込み中…',
  emptyTitle: '招待はまだありません',
  emptyText: 'ダッシュボードにユーザーを招待してください。',
  noMatch: (search) => `「${search}」に一致する招待はありません。`,
  noMatchFilters: '絞り込み条件に一致する招待はありません。',
  errorTitle: '現在、招待を表示できません',
  forbiddenTitle: '招待を表示する権限がありません',
  stale: (clock) => `更新できませんでした。${clock}時点の一覧を表示しています。`,
  unreadable: (count) => `招待${n(count)}件を読み取れなかったため、表示していません。`,
  checkAgain: '再確認',
  tryAgainFor: (email) => `再試行：${email}`,
  checkAgainFor: (email) => `再確認：${email}`,
  revokeBlocked: {
    accepted: () => 'この招待はすでに承諾されているため、取り消せません。',
    link_not_held: (date) =>
      until('取り消すにはリンクが必要ですが、リンクが表示されるのは招待の作成時だけです。', date),
    unsupported: (date) => until('このサーバーは招待の取り消しに対応していません。', date),
  },
  revoked: (email) => `${email}への招待を取り消しました。`,
  notRevoked: (why) => `招待は取り消されていません。${why}`,
  revokeUnknown: {
    nothing: '応答がなかったため、この招待が取り消されたかどうかは不明です。',
    absent:
      'まだ取り消されていません。応答がありませんでしたが、サーバーがまだ処理中の可能性があります。',
  },

  waiting: '待機中…',
  revoking: '取り消し中…',
  resending: '新しいリンクを作成中…',
  resent: {
    revoked: () => '新しいリンクを作成しました。以前のリンクは使えなくなりました。',
    expired: () => '新しいリンクを作成しました。',
    live: (date) =>
      date === null
        ? '新しいリンクを作成しました。以前のリンクも引き続き使えます。'
        : `新しいリンクを作成しました。以前のリンクも${date}まで使えます。`,
    unknown: () => '新しいリンクを作成しました。以前のリンクもまだ使える可能性があります。',
  },
  notResent: (why) => `新しいリンクは作成されませんでした。${why}`,
  resendUnknown: {
    nothing: '応答がなかったため、新しいリンクが作成されたかどうかは不明です。',
    absent:
      '新しいリンクはまだありません。応答がありませんでしたが、サーバーがまだ作成中の可能性があります。',
  },
  about: (email, text) => `${email}：${text}`,

  clearSelection: '選択を解除',
  copyLinks: 'リンクをコピー',
  linksCopied: (count) => `リンクを${n(count)}件コピーしました。`,
  linksLeftOut: (count) =>
    `選択した招待のうち${n(count)}件は、ここにリンクがありません。再送信すると、新しいリンクを取得できます。`,
  linksNotCopied: 'リンクをコピーできませんでした。リンクを選択して、手動でコピーしてください。',
  links: '招待リンク',
  nothingTo: {
    resend: '全員が参加済みのため、再送信できる招待はありません。',
    revoke: '選択した招待の中に、ここから取り消せるものはありません。',
    copy: 'ここからコピーできるリンクはありません。再送信すると、新しいリンクを取得できます。',
  },
  revokeMany: '取り消す…',
  revokeManyTitle: (count) => `招待${n(count)}件を取り消しますか？`,
  revokeManyConsequence: () => 'リンクはすぐに使えなくなります。この操作は元に戻せません。',
  revokeConfirm: (count) => `招待${n(count)}件を取り消す`,
  leftOut: (count) => `選択した招待のうち${n(count)}件は、ここから取り消せないため変更されません。`,
  running: { resend: '新しいリンクを作成中', revoke: '招待を取り消し中' },
  ran: {
    resend: (counts) => list(ended(n, '新しいリンク', '作成', counts)),
    revoke: (counts) => list(ended(n, '招待', '取り消し', counts)),
  },
  progress: ({ done, total }) => `${n(total)}件中${n(done)}件`,
  resting: (seconds) => `サーバーへのリクエストが多すぎます。${wait(seconds)}後に再開します。`,
  pause: '一時停止',
  resume: '再開',
  stop: '停止',
  retryFailed: '失敗した招待を再試行',
  copyNewLinks: (count) => `新しいリンク${n(count)}件をコピー`,
  newLinksNotSent: () => 'メールは送信されていません。新しいリンクを直接共有してください。',
  actionFor: ({ label, email }) => `${label}：${email}`,
  linkNotHeld:
    'リンクが表示されるのは、招待の作成時だけです。再送信すると、新しいリンクを取得できます。',
  linkExpired: 'リンクは期限切れです。招待を再送信すると、新しいリンクを取得できます。',
  revoke: '招待を取り消す',
  revokeFor: (email) => `招待を取り消す：${email}`,
  revokeTitle: (email) => `${email}への招待を取り消しますか？`,
  revokeConsequence: 'リンクはすぐに使えなくなります。この操作は元に戻せません。',
})

/** The words of the table alone. */
export const ja = defineLocale('ja', { shared, invitationTable })
