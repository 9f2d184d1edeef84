import { create } from 'storybook/theming/create'

/** The envelope of the kit, in the size of the sidebar's heading. */
const MARK = `<svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
  <rect width="32" height="32" rx="8.5" fill="#3b50d6" />
  <path d="M7.5 11.5a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2zm.6-.7L16 17.2l7.9-6.4"
    fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" />
</svg>`

const shared = {
  brandTitle: `<span style="display: flex; align-items: center; gap: 10px; letter-spacing: -0.01em">
    ${MARK} fluxbase-invitations
  </span>`,
  brandUrl: './',
  brandTarget: '_self',
  fontBase: "system-ui, 'Noto Sans', sans-serif",
  fontCode: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  appBorderRadius: 10,
  inputBorderRadius: 8,
}

/** What surrounds the stories, in the colours of the kit's tokens. */
export const themes = {
  light: create({
    ...shared,
    base: 'light',
    colorPrimary: '#3b50d6',
    colorSecondary: '#3b50d6',
    appBg: '#f6f7f9',
    appContentBg: '#fff',
    appPreviewBg: '#fff',
    appBorderColor: '#e4e7ec',
    textColor: '#171a21',
    textInverseColor: '#fff',
    textMutedColor: '#5a6270',
    barBg: '#fff',
    barTextColor: '#5a6270',
    barHoverColor: '#3b50d6',
    barSelectedColor: '#3b50d6',
    inputBg: '#fff',
    inputBorder: '#868e9b',
    inputTextColor: '#171a21',
  }),
  dark: create({
    ...shared,
    base: 'dark',
    colorPrimary: '#98a8ff',
    colorSecondary: '#98a8ff',
    appBg: '#15171c',
    appContentBg: '#0f1115',
    appPreviewBg: '#0f1115',
    appBorderColor: '#2c3039',
    textColor: '#eceef3',
    textInverseColor: '#10131c',
    textMutedColor: '#a3abb9',
    barBg: '#15171c',
    barTextColor: '#a3abb9',
    barHoverColor: '#98a8ff',
    barSelectedColor: '#98a8ff',
    inputBg: '#15171c',
    inputBorder: '#6f7786',
    inputTextColor: '#eceef3',
  }),
}

export type ThemeName = keyof typeof themes

/** The theme that a visitor sees first. The toolbar changes it. */
export const preferredTheme = (): ThemeName =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
