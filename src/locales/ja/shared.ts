import type { SharedMessages } from '../../messages/shared'
import type { Grammar } from '../grammar'
import { basics } from './basics'

export const shared = (grammar: Grammar<'ja'>): SharedMessages => ({
  ...basics(grammar),
  status: {
    pending: '保留中',
    expiring: 'まもなく期限切れ',
    expired: '期限切れ',
    accepted: '承諾済み',
  },
  copyLink: 'リンクをコピー',
  linkCopied: 'リンクをコピーしました',
  copyFailed: 'リンクをコピーできませんでした。リンクを選択して、手動でコピーしてください。',
  inviteLink: '招待リンク',
  cancel: 'キャンセル',
  close: '閉じる',
  crashed: '問題が発生したため、この部分を表示できません。ページのほかの部分は引き続き使えます。',
  you: '自分',
  unknownDate: '日付不明',
  errors: {
    network: 'サーバーに接続できません。ネットワーク接続を確認して、もう一度お試しください。',
    invalid_role: 'このロールはサーバーに存在しません。別のロールを選択してください。',
    timeout: 'サーバーの応答に時間がかかりすぎました。少し待ってから、もう一度お試しください。',
    aborted:
      '完了する前に別のユーザーがサインインしたため、何も送信されませんでした。内容を確認して、もう一度お試しください。',
    protocol:
      'サーバーから予期しない応答がありました。もう一度試すか、管理者にお問い合わせください。',
    invalid_configuration: 'このページは正しく設定されていません。管理者にお知らせください。',
    invalid_link: 'この招待リンクは不完全です。',
    invalid_credentials: 'メールアドレスまたはパスワードが正しくありません。',
    account_locked: `試行回数が多すぎたため、このアカウントはロックされています。${grammar.n(15)}分待ってから、もう一度お試しください。`,
    account_inactive:
      'このアカウントは有効ではありません。有効にするよう管理者に依頼してください。',
    two_factor_required: 'このアカウントにサインインするには、二要素認証を完了してください。',
    unauthorized: 'サインアウトされました。続行するには、もう一度サインインしてください。',
    forbidden: 'この操作を行う権限がありません。管理者にお問い合わせください。',
    not_found: 'この招待はもう存在しません。',
    already_accepted: 'この招待はすでに使用されています。',
    expired: 'この招待は期限切れです。',
    lookup_failed:
      'サーバーでこの招待を確認できませんでした。少し待ってから、もう一度お試しください。',
    invalid_request: 'サーバーで受け付けられませんでした。入力内容を確認してください。',
    password_rejected: `このパスワードはサーバーで受け付けられませんでした。${grammar.n(12)}文字以上にしてください。`,
    payload_too_large: 'このリクエストは大きすぎるため、サーバーで処理できません。',
    rate_limited: 'サーバーへのリクエストが多すぎます。少し待ってから、もう一度お試しください。',
    conflict:
      'このリクエストはまだサーバーで処理中です。一覧を確認してから、もう一度お試しください。',
    unsupported: 'このサーバーはこの機能に対応していません。',
    revoke_unsupported: 'このサーバーは招待の取り消しに対応していません。',
    link_not_held:
      'リンクが表示されるのは、招待の作成時だけです。再送信すると、新しいリンクを取得できます。',
    created_without_link:
      '招待は作成されましたが、リンクを受け取れませんでした。一覧から再送信すると、新しいリンクを取得できます。',
    not_done: '接続が切れ、何も変更されませんでした。もう一度お試しください。',
    account_impossible:
      '現在、アカウントを作成できません。何も保存されておらず、招待は引き続き有効です。',
    account_not_created:
      'サーバーでアカウントを作成できませんでした。すでにアカウントがある可能性があります。サインインをお試しください。',
    account_incomplete:
      'アカウントは作成されましたが、設定が完了していません。招待者にお知らせください。',
    account_without_session: 'アカウントの準備ができました。続行するには、サインインしてください。',
    server_error: 'サーバーで問題が発生しました。少し待ってから、もう一度お試しください。',
    unavailable: '現在、サーバーを利用できません。少し待ってから、もう一度お試しください。',
  },
})
