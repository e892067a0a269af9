import type { Notification, NotificationPage } from "@clients/notification";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { notificationsApi } from "../api/clients";

/** Returns the number of unread notifications; 0 until it is known. */
export function useUnreadCount(signedIn: boolean): number {
  const page = useQuery({
    queryKey: ["notifications", "unread"],
    queryFn: ({ signal }) => notificationsApi.listNotifications({ unread: true, limit: 1 }, { signal }),
    enabled: signedIn,
  });
  return signedIn ? (page.data?.unread ?? 0) : 0;
}

/** Returns the notifications, newest first, page by page. */
export function useNotifications() {
  return useInfiniteQuery({
    queryKey: ["notifications", "list"],
    queryFn: ({ pageParam, signal }): Promise<NotificationPage> =>
      notificationsApi.listNotifications({ limit: 20, ...(pageParam !== "" && { cursor: pageParam }) }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
}

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (notification: Notification) => notificationsApi.markNotificationRead({ id: notification.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["notifications"] }),
  });
}
