import type { BasicMessages } from '../../messages/basics'
import type { Grammar } from '../grammar'

export const basics = ({ wait }: Grammar<'ar'>): BasicMessages => ({
  roles: {
    dashboard_admin: {
      label: 'مسؤول',
      description: 'يمكنه دعوة أشخاص وتغيير كل الإعدادات.',
    },
    dashboard_user: {
      label: 'عضو',
      description: 'يمكنه استخدام لوحة التحكم دون تغيير الإعدادات.',
    },
    instance_admin: {
      label: 'مسؤول المثيل',
      description: 'يمكنه دعوة أشخاص وتغيير كل الإعدادات.',
    },
    tenant_admin: {
      label: 'مسؤول المستأجر',
      description: 'يمكنه إدارة المستأجرين المسندين إليه.',
    },
  },
  requestId: (id) => `رقم الطلب: ${id}`,
  tryAgain: 'إعادة المحاولة',
  tryAgainIn: (seconds) => `إعادة المحاولة بعد ${wait(seconds)}`,
})
