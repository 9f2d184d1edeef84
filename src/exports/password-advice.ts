export { createPasswordAdvisor, type PasswordLanguage } from '../advice/password-advisor'
export type { PasswordAdvice, PasswordAdvisor } from '../invitation/password'
