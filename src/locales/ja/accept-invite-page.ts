import type { AcceptInvitePageMessages } from '../../messages/accept-invite-page'
import { defineLocale } from '../define-locale'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const acceptInvitePage = ({ n }: Grammar<'ja'>): AcceptInvitePageMessages => ({
  checking: '招待を確認しています…',
  takingLong: '通常より時間がかかっています。このページを開いたままお待ちください。',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'アカウントを作成しています…',
    title: 'アカウントの作成',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? `${appName}に` : ''
      const as = role ? `${role}として` : ''
      const until = over
        ? `この端末の時計では、リンクは${date}に期限切れになっていますが、お試しいただけます。`
        : `リンクの有効期限は${date}です。`
      return `${to}${as}招待されています。${date ? until : ''}`
    },
    email: 'メールアドレス',
    name: '名前',
    password: 'パスワード',
    passwordRule: ({ min }) => `${n(min)}文字以上`,
    passwordAdvice:
      'パスワードは長いほど安全です。関連のない単語をいくつか組み合わせるのがおすすめです。',
    showPassword: 'パスワードを表示',
    nameMissing: '名前を入力してください。',
    nameTooLong: `名前は${n(100)}文字以内で入力してください。`,
    passwordTooShort: ({ min }) => `${n(min)}文字以上にしてください。`,
    passwordTooLong: ({ max }) =>
      `パスワードが長すぎます。半角英数字と記号で${n(max)}文字以内にしてください。日本語や絵文字などを含む場合は、さらに短くする必要があります。`,
    passwordRejected:
      'このパスワードはサーバーで受け付けられませんでした。別のパスワードにしてください。',
    termsMissing: '続行するには、同意が必要です。',
    insecure:
      'このページは暗号化されていません。同じネットワーク上の第三者にパスワードを読み取られるおそれがあります。',
    submit: 'アカウントを作成',
    failures: {
      network: 'サーバーに接続できません。ネットワーク接続を確認して、もう一度お試しください。',
      lost: 'アカウントが作成される前に、接続が切れました。',
      busy: 'サーバーへのリクエストが多すぎます。',
      server: '現在、サーバーで問題が発生しています。少し待ってから、もう一度お試しください。',
      other: '入力内容がサーバーで受け付けられませんでした。入力内容を確認してください。',
    },
    nothingSaved: '何も保存されていません。',
    stillHere: '入力内容は残っています。',
    haveAccount: 'すでにアカウントをお持ちですか？',
  },
  notices: {
    offline: {
      title: 'オフラインです',
      text: '招待に影響はありません。オンラインに戻ると、すぐに招待を確認します。',
    },
    unreachable: {
      title: 'サーバーに接続できません',
      text: '招待に影響はありません。ネットワーク接続を確認してください。接続は自動的に再試行されます。',
    },
    crashed: {
      title: 'このページで問題が発生しました',
      text: '招待に影響はありません。',
    },
    framed: {
      title: 'このページを別のタブで開いてください',
      text: '別のサイトの中に表示されているため、パスワードを安全に入力できません。',
    },
    insecure: {
      title: 'このページは安全ではありません',
      text: '暗号化されていないため、ここではパスワードを設定できません。招待者にお知らせください。',
    },
    no_token: {
      title: '招待に記載されたリンクを開いてください',
      text: 'アカウントを作成するには、そのリンクが必要です。見つからない場合は、招待者に新しいリンクを依頼してください。',
    },
    broken: {
      title: 'このリンクは不完全です',
      text: 'リンクの一部が欠けています。招待からリンクを開くか、リンク全体をコピーしてください。',
    },
    expired: {
      title: 'この招待は期限切れです',
      text: ({ date }) =>
        `${date ? `有効期限は${date}でした。` : ''}招待者に新しいリンクを依頼してください。`,
    },
    used: {
      title: 'この招待はすでに使用されています',
      text: 'ご自身のアカウントであれば、サインインしてください。',
    },
    not_found: {
      title: 'このリンクは使えません',
      text: '招待が取り消されたか、リンクの一部しかコピーされていない可能性があります。招待者に新しいリンクを依頼してください。',
    },
    someone_else: {
      title: '別のアカウントでサインインしています',
      text: ({ email, signedInAs }) =>
        `この招待は${email}宛てですが、${signedInAs}としてサインインしています。`,
    },
    trouble: {
      title: '招待を確認できません',
      text: '現在、サーバーで問題が発生しています。招待に影響はありません。',
    },
    unsupported: {
      title: '招待を利用できません',
      text: 'このサーバーは招待に対応していません。招待者にお知らせください。',
    },
    impossible: {
      title: '現在、アカウントを作成できません',
      text: '何も保存されておらず、招待は引き続き有効です。招待者にお知らせください。',
    },
    not_created: {
      title: 'アカウントを作成できませんでした',
      text: ({ email }) =>
        `すでに${email ? `${email}の` : ''}アカウントがある可能性があります。サインインをお試しください。サインインできない場合は、招待者にお知らせください。`,
    },
    exists: {
      title: 'すでにアカウントがあるようです',
      text: ({ email }) =>
        `最初の操作でアカウントが作成されたようです。${email ? `${email}として` : ''}サインインするか、パスワードをリセットしてください。`,
    },
    incomplete: {
      title: 'アカウントの準備がまだできていません',
      text: 'アカウントは作成されましたが、設定が完了していません。招待者にお知らせください。',
    },
    not_yet: {
      title: 'アカウントはまだ作成されていません',
      text: `応答がありませんでした。サーバーがまだ作成中の可能性があるため、あと${n(1)}分ほど確認を続けます。入力内容は残っています。`,
    },
    unknown: {
      title: 'アカウントが作成されたか、まだわかりません',
      text: 'サーバーから応答がありませんでした。接続でき次第、確認します。入力内容は残っています。',
    },
    raced: {
      title: 'アカウントの準備ができました',
      text: ({ email }) =>
        `たった今、別のタブなどで作成されました。${email ? `${email}として、` : ''}そこで設定したパスワードでサインインしてください。`,
    },
    ready: {
      title: 'アカウントの準備ができました',
      text: ({ email }) => `続行するには、${email ? `${email}として` : ''}サインインしてください。`,
    },
    welcome: {
      title: ({ name }) => (name ? `ようこそ、${name.trim()}さん` : 'ようこそ'),
      text: 'アカウントの準備ができ、サインインしました。',
    },
  },
  checkAgain: '再確認',
  signIn: 'サインイン',
  signInInstead: '代わりにサインイン',
  signOut: 'サインアウト',
  proceed: ({ email }) => `${email}として続行`,
  newLink: '新しいリンクを依頼',
  newTab: '新しいタブで開く',
  back: 'フォームに戻る',
  open: ({ appName }) => (appName ? `${appName}を開く` : '続行'),
  details: '技術的な詳細',
  copy: 'コピー',
  copied: 'コピーしました',
})

/** The words of the accept page alone. */
export const ja = defineLocale('ja', { shared: basics, acceptInvitePage })
