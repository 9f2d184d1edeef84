import { useLayoutEffect, useState } from 'react'
import {
  AppBar,
  Avatar,
  Box,
  Breadcrumbs,
  Button,
  Card,
  CardContent,
  createTheme,
  Dialog,
  DialogContent,
  LinearProgress,
  Link,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  ScopedCssBaseline,
  Stack,
  ThemeProvider,
  Toolbar,
  Typography,
  useColorScheme,
} from '@mui/material'
import { InvitationTable, InviteForm } from 'fluxbase-invitations'
import preset from '../../src/themes/mui.css?inline'

/** An app's theme: its two colours, the variables that the preset reads, and the attribute that the toolbar sets. */
const theme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]' },
  colorSchemes: {
    light: { palette: { primary: { main: '#6d3fc0' }, background: { default: '#f6f4fa' } } },
    dark: { palette: { primary: { main: '#c3a5ff' }, background: { default: '#131118' } } },
  },
  typography: { button: { textTransform: 'none', fontWeight: 600 } },
})

const PAGES = ['Dashboard', 'Orders', 'Customers', 'Team', 'Reports', 'Settings']

export interface HostProps {
  mode: 'light' | 'dark'
  /** The number of seats that are taken, and that there are. */
  seats: readonly [taken: number, all: number]
}

/** A dashboard made of MUI, with the kit in one of its cards and in its dialog. */
export function MuiDashboard({ mode, seats }: HostProps) {
  return (
    <>
      <style>{preset}</style>
      <ThemeProvider theme={theme} defaultMode={mode} storageManager={null}>
        <Mode mode={mode} />
        <ScopedCssBaseline enableColorScheme>
          <Dashboard seats={seats} />
        </ScopedCssBaseline>
      </ThemeProvider>
    </>
  )
}

/** Lets MUI follow the toolbar. */
function Mode({ mode }: Pick<HostProps, 'mode'>) {
  const { setMode } = useColorScheme()
  useLayoutEffect(() => setMode(mode), [mode, setMode])
  return null
}

function Dashboard({ seats: [taken, all] }: Pick<HostProps, 'seats'>) {
  const [open, setOpen] = useState(false)
  return (
    <Box sx={{ display: 'grid', gridTemplateRows: 'auto 1fr', minHeight: '100dvh' }}>
      <AppBar
        position="static"
        color="primary"
        elevation={0}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        <Toolbar sx={{ gap: 2 }}>
          <Typography component="span" variant="h6" sx={{ flexGrow: 1, fontWeight: 700 }}>
            Lilac Market
          </Typography>
          <Avatar
            sx={{
              bgcolor: 'common.white',
              color: '#4a2a86',
              fontSize: 15,
              fontWeight: 700,
            }}
          >
            AL
          </Avatar>
        </Toolbar>
      </AppBar>
      <Box sx={{ display: 'grid', gridTemplateColumns: { md: '232px minmax(0, 1fr)' } }}>
        <Box
          component="nav"
          aria-label="Lilac Market"
          sx={{
            display: { xs: 'none', md: 'block' },
            px: 1,
            bgcolor: 'background.paper',
            borderInlineEnd: 1,
            borderColor: 'divider',
          }}
        >
          <List>
            {PAGES.map((name) => (
              <ListItem key={name} disablePadding sx={{ mb: 0.5 }}>
                <ListItemButton
                  component="a"
                  href={`#${name}`}
                  selected={name === 'Team'}
                  aria-current={name === 'Team' ? 'page' : undefined}
                  sx={{ borderRadius: 2 }}
                >
                  <ListItemText
                    primary={name}
                    slotProps={{ primary: { sx: { fontSize: 15, fontWeight: 500 } } }}
                  />
                </ListItemButton>
              </ListItem>
            ))}
          </List>
        </Box>
        <Box
          component="main"
          sx={{ p: { xs: 2, md: 4 }, maxWidth: 1240, width: '100%', mx: 'auto' }}
        >
          <Breadcrumbs>
            <Link href="#organisation" color="inherit">
              Organisation
            </Link>
            <Typography sx={{ color: 'text.primary' }}>Team</Typography>
          </Breadcrumbs>
          <Stack
            direction={{ xs: 'column', sm: 'row' }}
            spacing={2}
            sx={{ my: 2, alignItems: { sm: 'end' }, justifyContent: 'space-between' }}
          >
            <div>
              <Typography component="h1" variant="h4" sx={{ fontWeight: 700 }}>
                Team
              </Typography>
              <Typography sx={{ color: 'text.secondary' }}>
                Everybody who sells with you, and who is about to.
              </Typography>
            </div>
            <Button variant="contained" size="large" onClick={() => setOpen(true)} disableElevation>
              Invite people
            </Button>
          </Stack>
          <Card variant="outlined" sx={{ p: 2.5, mb: 2 }}>
            <Stack direction="row" sx={{ mb: 1, justifyContent: 'space-between' }}>
              <Typography sx={{ fontWeight: 600 }}>Seats</Typography>
              <Typography sx={{ color: 'text.secondary' }}>
                {taken} of {all} taken
              </Typography>
            </Stack>
            <LinearProgress
              variant="determinate"
              value={(taken / all) * 100}
              aria-label="Seats taken"
              sx={{ height: 8, borderRadius: 4 }}
            />
          </Card>
          <Card variant="outlined">
            <CardContent>
              <InvitationTable bare />
            </CardContent>
          </Card>
        </Box>
      </Box>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        disablePortal
        fullWidth
        aria-label="Invite people"
      >
        <DialogContent>
          <InviteForm onDone={() => setOpen(false)} bare />
        </DialogContent>
      </Dialog>
    </Box>
  )
}
