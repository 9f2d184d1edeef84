import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  index('routes/members.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  // The token is optional, because the kit removes it from the URL after use.
  route('invite/:token?', 'routes/invite.tsx'),
  route('token', 'routes/token.ts'),
] satisfies RouteConfig
