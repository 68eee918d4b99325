/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* first-frame COMMAND [ARGUMENT...]
 *
 * Starts a program and prints how many milliseconds went by, from before the
 * fork, until it had drawn the top of its first window: seen from outside, as
 * the X server sees it, so that no program needs a hook.
 */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATIENCE_MS 60000
/* A title and the buttons beside it have more; a window without a frame has one. */
#define FEW_COLOURS 8
#define STRIP_WIDTH 600
#define STRIP_HEIGHT 46
#define LEAST_SIZE 200

static gboolean
is_drawn (Display *display,
          Window   window,
          int      width,
          int      height)
{
  XImage *strip = XGetImage (display, window, 0, 0, (guint) MIN (width, STRIP_WIDTH), (guint) MIN (height, STRIP_HEIGHT),
                             AllPlanes, ZPixmap);
  gulong  colours[FEW_COLOURS];
  guint   n_colours = 0;

  if (strip == NULL)
    return FALSE;

  for (int y = 0; y < strip->height && n_colours < FEW_COLOURS; y++)
    for (int x = 0; x < strip->width && n_colours < FEW_COLOURS; x++)
      {
        gulong colour = XGetPixel (strip, x, y);
        guint  i = 0;

        while (i < n_colours && colours[i] != colour)
          i++;
        if (i == n_colours)
          colours[n_colours++] = colour;
      }
  XDestroyImage (strip);

  return n_colours == FEW_COLOURS;
}

/* Any of the windows on the screen that is as large as one that people read. */
static gboolean
any_is_drawn (Display *display)
{
  Window   root, parent, *children = NULL;
  guint    n_children = 0;
  gboolean drawn = FALSE;

  if (!XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children))
    return FALSE;

  for (guint i = 0; i < n_children && !drawn; i++)
    {
      XWindowAttributes attributes;

      drawn = XGetWindowAttributes (display, children[i], &attributes) && attributes.map_state == IsViewable &&
              attributes.width >= LEAST_SIZE && attributes.height >= LEAST_SIZE &&
              is_drawn (display, children[i], attributes.width, attributes.height);
    }
  if (children != NULL)
    XFree (children);

  return drawn;
}

/* A window may go while it is looked at. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

static gboolean
wait_for_frame (Display *display,
                gint64   begin)
{
  while (g_get_monotonic_time () - begin < PATIENCE_MS * G_TIME_SPAN_MILLISECOND)
    {
      struct pollfd connection = { .fd = ConnectionNumber (display), .events = POLLIN };
      gboolean      changed = FALSE;

      while (XPending (display) > 0)
        {
          XEvent event;

          XNextEvent (display, &event);
          changed = TRUE;
        }
      if (changed && any_is_drawn (display))
        return TRUE;
      if (XPending (display) == 0)
        poll (&connection, 1, 100);
    }

  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  Display *display = XOpenDisplay (NULL);
  int      first_event, first_error;
  gint64   begin;
  pid_t    child;
  gboolean drawn;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &first_event, &first_error))
    {
      g_printerr ("first-frame needs a command and a display with the DAMAGE extension\n");
      return 2;
    }

  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  XSync (display, False);

  begin = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    {
      execv (argv[1], argv + 1);
      _exit (127);
    }

  drawn = wait_for_frame (display, begin);
  if (drawn)
    g_print ("%.1f\n", (double) (g_get_monotonic_time () - begin) / 1000);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  XCloseDisplay (display);

  return drawn ? 0 : 1;
}
