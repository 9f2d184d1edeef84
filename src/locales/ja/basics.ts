import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'ja'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: '管理者',
      description: 'ユーザーの招待と、すべての設定の変更ができます。',
    },
    dashboard_user: {
      label: 'メンバー',
      description: 'ダッシュボードを利用できますが、設定は変更できません。',
    },
    instance_admin: {
      label: 'インスタンス管理者',
      description: 'ユーザーの招待と、すべての設定の変更ができます。',
    },
    tenant_admin: {
      label: 'テナント管理者',
      description: '割り当てられたテナントを管理できます。',
    },
  },
  requestId: (id) => `リクエストID：${id}`,
  tryAgain: '再試行',
  tryAgainIn: (seconds) => `${wait(seconds)}後に再試行可能`,
})
