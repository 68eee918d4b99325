/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* What is drawn to a file is kept until all of it is there: Cairo does not
 * survive a disk that gets full. */

#include "config.h"

#include "liaison-drawn-file.h"

#include "liaison-output.h"

/**
 * liaison_drawn_file_append:
 * @bytes: (type GByteArray): what was drawn before
 * @data: (array length=length): what comes next
 * @length: how many bytes
 *
 * To be called by Cairo.
 *
 * Returns: success
 */
cairo_status_t
liaison_drawn_file_append (void                *bytes,
                           const unsigned char *data,
                           unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * liaison_drawn_file_save:
 * @bytes: all that was drawn
 * @file: where to save it; what is there is replaced once all is written
 * @error: return location of a failure
 *
 * Returns: whether it was saved; where it was not nothing was changed
 */
gboolean
liaison_drawn_file_save (GByteArray *bytes,
                         GFile      *file,
                         GError    **error)
{
  g_autoptr (LiaisonOutput) output = liaison_output_new (file, error);

  return output != NULL && liaison_output_write (output, (const char *) bytes->data, bytes->len, error) && liaison_output_finish (output, error);
}
