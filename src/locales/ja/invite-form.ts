import type { InviteFormMessages } from '../../messages/invite-form'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { recipientImport } from './recipient-import'
import { shared } from './shared'

export const inviteForm = ({ n, list, period, wait }: Grammar<'ja'>): InviteFormMessages => {
  const ready = (count: number) => `準備完了${n(count)}件`
  const invalid = (count: number) => `要修正${n(count)}件`
  const duplicate = (count: number) => `招待済み${n(count)}件`
  const listed = (count: number) => `重複${n(count)}件`
  return {
    title: 'ユーザーを招待',
    lead: '各ユーザーに、パスワードを設定して参加するためのリンクが発行されます。',
    emailLabel: 'メールアドレス',
    counter: ({ count, max }) => `${n(count)} / ${n(max)}`,
    addressHint: 'メールアドレスを入力するか貼り付けてください。',
    dropHint: 'CSVファイルもドロップできます。',
    chooseFile: 'CSVファイルを選択',
    readingFile: (name) => `${name ?? '貼り付けた表'}を読み込み中…`,
    fileUnreadable: (name) =>
      `${name}を読み込めませんでした。もう一度試すか、メールアドレスを貼り付けてください。`,
    reviewFirst: '確認中のユーザーを追加するか、確認をキャンセルしてください。',
    template: 'テンプレートをダウンロード',
    templateFile: 'people-to-invite.csv',
    templateFailed: 'テンプレートを作成できませんでした。もう一度お試しください。',

    roleLabel: 'ロール',
    roleMissing: 'ロールを選択してください。',
    roleForbidden:
      'この招待を送信する権限がありません。別のロールを選択するか、管理者にお問い合わせください。',
    expiryLabel: 'リンクの有効期間',
    span: period,
    untilDate: '日時を指定…',
    dateLabel: '日時',
    expiryProblems: {
      missing: '日時を入力してください。',
      too_soon: '現在より後の日時を選択してください。',
      too_late: '日付が先すぎます。もっと早い日付を選択してください。',
    },
    until: (moment, zone) => `リンクの有効期限：${moment}（${zone}）`,
    send: '招待を送信',
    sendMany: (count) => `招待${n(count)}件を送信`,
    sendAnyway: 'このまま招待',
    sending: '招待を送信中…',
    sendingSlow:
      '通常より時間がかかっています。サーバーがまだメールを送信している可能性があります。',
    sendIn: (seconds) => `${wait(seconds)}後に送信可能`,
    checkAgain: '再確認',
    csvHead: {
      email: 'メールアドレス',
      name: '名前',
      role: 'ロール',
      result: '結果',
      link: 'リンク',
      expires: '有効期限',
    },
    openProgress: ({ done, total }) => `送信中（${n(total)}件中${n(done)}件）`,
    emailProblems: {
      missing: '招待するユーザーのメールアドレスを入力してください。',
      too_long: `メールアドレスは最大${n(254)}文字です。`,
      no_at: 'アドレスはname@example.comのように入力してください。',
      no_domain_ending: '@より後ろは、example.comのように最後まで入力してください。',
      forbidden_character:
        '引用符、山かっこ、バックスラッシュを含むメールアドレスでは参加できません。',
      malformed: 'スペース、コンマ、余分なドットがないか確認してください。',
      invisible_sign: '途中にスペースまたは目に見えない文字があります。',
      broken_character: '文字が壊れています。メールアドレスを入力し直してください。',
      other_domain: (domains) => `招待できるのは、${list(domains)}のメールアドレスだけです。`,
      unknown_role: (role) =>
        role
          ? `「${role}」というロールはありません。別のロールを選択してください。`
          : 'ロールを選択してください。',
    },
    lost: {
      checking: '応答がありませんでした。招待が作成されたか確認しています…',
      not_yet: `まだ作成されていません。応答がありませんでしたが、サーバーがまだ処理中の可能性があるため、あと${n(1)}分ほど確認を続けます。`,
      unknown:
        '応答がなかったため、招待が作成されたかどうかは不明です。再び送信する前に確認します。',
      exists:
        '招待は作成されましたが、リンクを受け取れませんでした。一覧から再送信すると、新しいリンクを取得できます。',
      nothing: '接続が切れ、招待は作成されませんでした。もう一度送信できます。',
    },
    problemGroups: {
      incomplete: (count) => `メールアドレス${n(count)}件が不完全です`,
      invalid: (count) => `メールアドレス${n(count)}件が正しくありません`,
      other_domain: (count) => `招待できないドメインのメールアドレスが${n(count)}件あります`,
      unknown_role: (count) => `${n(count)}人のロールが不明です`,
    },
    repeats: {
      listed: 'すでにこの一覧にあります。',
      perhaps_sent: 'すでに招待されている可能性があります。',
      invited: 'すでに招待されています。',
      accepted: 'すでに参加しています。',
    },
    notInvitedAgain: '重ねて招待されることはありません。',
    invitedOnce: '各ユーザーが招待されるのは一度だけです。',
    addresses: (count) => `${n(count)}人`,
    addressKeys: '矢印キーで移動、Enterキーで編集、Deleteキーで削除できます。',
    ready,
    invalid,
    duplicate,
    listed,
    removeListed: () => '重複を削除',
    removeAll: 'すべて削除',
    unchecked:
      '以前の招待を読み込めなかったため、すでに招待されているユーザーが含まれている可能性があります。',
    addedOne: ({ email, problem }) => `${email}を追加しました。${problem}`,
    added: (counts) => {
      const parts = [
        ready(counts.ready),
        counts.invalid > 0 ? invalid(counts.invalid) : '',
        counts.duplicate > 0 ? duplicate(counts.duplicate) : '',
        counts.listed > 0 ? listed(counts.listed) : '',
      ]
      return `${list(parts.filter(Boolean))}。`
    },
    removed: (email) => `${email}を削除しました。`,
    didYouMean: (email) => `${email}の間違いではありませんか？`,
    useIt: 'これを使用',
    use: (email) => `${email}を使用`,
    edit: '編集',
    editLabel: 'メールアドレス',
    editAddress: (email) => `編集：${email}`,
    remove: '削除',
    removeAddress: (email) => `削除：${email}`,
    done: '完了',
    writtenAs: (domain) => `メールサーバーでは、@より後ろは${domain}と表記されます。`,
    ownRole: 'このユーザーのロール',
    roleForAll: (role) => (role ? `全員と同じ（${role}）` : '全員と同じ'),
    more: (count) => `さらに${n(count)}件を表示`,
    fewer: '表示を減らす',
    alreadyInvited: ({ email, until }) =>
      `${email}はすでに招待されています。${until ? `リンクの有効期限は${until}です。` : ''}`,
    alreadyAccepted: ({ email }) => `${email}はすでに招待を承諾しています。`,
    perhapsInvited:
      'このユーザーはすでに招待されている可能性があります。送信中に接続が切れたか、ページが閉じられました。',
    serverSaid: 'サーバーからのメッセージ',
    invitedTitle: (email) => `${email}への招待`,
    invitedLead: ({ role, until }) =>
      `ロール：${role}。${until ? `リンクの有効期限は${until}です。` : ''}`,
    emailed: (email) => `${email}にリンクをメールで送信しました。`,
    notEmailed: 'メールは送信されていません。',
    shareYourself: 'リンクを直接共有してください。',
    serverLink: (host) =>
      `このリンクの移動先は${host}ですが、標準のFluxbaseではそこにページがありません。アプリの開発者がinviteUrlを設定すると、解決できます。`,
    mailedElsewhere: (host) =>
      `メールのリンクの移動先は${host}ですが、標準のFluxbaseではそこにページがありません。代わりに、ここに表示されているリンクを共有してください。`,
    unsafeLink:
      'サーバーが作成したリンクはウェブアドレスではないため、コピーできません。サーバーのベースURLを確認してください。',
    inviteAnother: '別のユーザーを招待',

    unsent: (count) => `このページが閉じられる前に招待されなかったユーザーが${n(count)}人います。`,
    unsentElsewhere: `別のタブでこれらの招待を送信中です。そのタブを閉じると、まだ招待されていないユーザーが${n(1)}分後にここに表示されます。`,
    takeUpUnsent: 'もう一度追加',
    forgetUnsent: '破棄',
    limits: {
      too_many: ({ limit, count }) =>
        `一度に招待できるのは${n(limit)}人までですが、${n(count)}人が追加されています。一部を削除して、後で招待してください。`,
      no_seats: ({ limit, count }) =>
        `${n(count)}人が追加されていますが、残りの枠は${n(limit)}人分です。続行するには、一部を削除してください。`,
    },
    sendingTitle: '招待を送信中',
    progress: ({ done, total }) => `${n(total)}件中${n(done)}件`,
    resting: (seconds) => `サーバーへのリクエストが多すぎます。${wait(seconds)}後に再開します。`,
    failedSoFar: (count) => `これまでに招待${n(count)}件を作成できませんでした。`,
    unknownSoFar: (count) =>
      `招待${n(count)}件に応答がなかったため、作成されたかどうかは不明です。`,
    paused: (waiting) => `一時停止中です。${n(waiting)}件がまだ送信されていません。`,
    pausedBecause: '残りも失敗するため、一時停止しました。',
    checkingLost: `一部の応答がありませんでした。どの招待が作成されたか確認しています。${n(1)}分ほどかかることがあります…`,
    finishing: (count) => `停止しました。${n(count)}件はまだ送信中です。`,
    pause: '一時停止',
    resume: '再開',
    stop: '停止',
    leaveOpen: 'すべての招待が送信されるまで、このページを開いたままにしてください。',
    resultsTitle: ({ done, open }) =>
      open > 0
        ? `招待${n(done + open)}件中${n(done)}件を作成しました`
        : `招待${n(done)}件を作成しました`,
    shareLinks: 'リンクを直接共有してください。',
    someNotEmailed: ({ count, total }) =>
      `招待${n(total)}件中${n(count)}件はメールで送信されていません。`,
    allEmailed: '全員にリンクをメールで送信しました。',
    linksDie: 'これらのリンクが表示されるのは一度だけです。',
    copyAll: (count) => `リンク${n(count)}件をコピー`,
    copySome: (count) => `これらのリンク${n(count)}件をコピー`,
    copyContents: '1行に1件ずつ、メールアドレスとリンクをコピーします。',
    allCopied: 'リンクをコピーしました',
    copyAllFailed: 'リンクをコピーできませんでした。テキストを選択して、手動でコピーしてください。',
    allLinks: 'すべてのリンク',
    save: 'CSVで保存',
    saveFailed: 'ファイルを作成できませんでした。もう一度試すか、リンクをコピーしてください。',
    fileName: 'invitations.csv',
    invitedResult: '招待済み',
    noEmailResult: '招待済み。メールは送信されていません。',
    dateHasPassed: 'リンクの有効期限が過ぎたため、送信されませんでした。',
    notSent: '送信されていません。',
    resultGroups: {
      failed: (count) => `招待${n(count)}件を作成できませんでした`,
      unknown: (count) => `招待${n(count)}件を確認できていません`,
      waiting: (count) => `招待${n(count)}件が未送信です`,
      done: (count) => `コピーできるリンクのない招待${n(count)}件`,
    },
    sendRest: (count) => `残り${n(count)}件を送信`,
    stillInForm: (count) => `${n(count)}人がまだフォームに残っています`,
    backToForm: (count) => (count === 0 ? 'さらにユーザーを招待' : 'フォームに戻る'),
    copyLinkFor: (email) => `リンクをコピー：${email}`,
  }
}

/** The words of the form and its dialog alone. */
export const ja = defineLocale('ja', { shared, inviteForm, recipientImport })
