/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Liaison developers
 */

/* Preloaded into a program that is built with the address sanitizer, lets it
 * have SCARCE_BYTES from malloc() at a time and no more, as a limit of the
 * address space would: the sanitizer, which wants terabytes of that, cannot run
 * under one. */

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdlib.h>

/* The sanitizer's own: dlsym(), which would find them, allocates. */
extern void *__interceptor_malloc (size_t size);
extern void *__interceptor_calloc (size_t count, size_t size);
extern void *__interceptor_realloc (void *block, size_t size);
extern void  __interceptor_free (void *block);

static atomic_long used;
static long        limit; /* 0 before the sanitizer is there, which then cannot tell the size of a block */

__attribute__ ((constructor)) static void
begin (void)
{
  const char *bytes = getenv ("SCARCE_BYTES");

  limit = bytes != NULL ? atol (bytes) : 0;
}

static long
measure (void *block)
{
  return limit > 0 && block != NULL ? (long) malloc_usable_size (block) : 0;
}

static int
is_scarce (size_t more)
{
  if (limit == 0 || (more <= (size_t) limit && (long) more <= limit - used))
    return 0;
  errno = ENOMEM;

  return 1;
}

static void *
take (void *block)
{
  used += measure (block);

  return block;
}

void *
malloc (size_t size)
{
  return is_scarce (size) ? NULL : take (__interceptor_malloc (size));
}

void *
calloc (size_t count, size_t size)
{
  size_t all;

  return __builtin_mul_overflow (count, size, &all) || is_scarce (all) ? NULL : take (__interceptor_calloc (count, size));
}

void *
realloc (void *block, size_t size)
{
  long before = measure (block);
  void *result;

  if (size > (size_t) before && is_scarce (size - (size_t) before))
    return NULL;

  result = __interceptor_realloc (block, size);
  if (result != NULL || size == 0)
    used -= before;

  return take (result);
}

void
free (void *block)
{
  used -= measure (block);
  __interceptor_free (block);
}
