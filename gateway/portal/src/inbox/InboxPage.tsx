import type { Notification } from "@clients/notification";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLanguage } from "../i18n/useLanguage";
import { SignInPrompt } from "../session/SignInPrompt";
import { useMe } from "../session/useMe";
import { RelativeTime } from "../ui/DateTime";
import { EmptyState } from "../ui/EmptyState";
import { Loading } from "../ui/Loading";
import { LoadMoreButton } from "../ui/LoadMoreButton";
import { PageHeading } from "../ui/PageHeading";
import { ProblemAlert } from "../ui/ProblemAlert";
import { usePageTitle } from "../ui/usePageTitle";
import { useMarkRead, useNotifications } from "./useNotifications";

/** The person's notifications, newest first. */
export default function InboxPage() {
  const { t } = useTranslation();
  usePageTitle(t("inbox.title"));
  const me = useMe();
  return (
    <>
      <PageHeading title={t("inbox.title")} />
      <div className="page pt-8">
        {me === undefined && <Loading />}
        {me === null && <SignInPrompt title={t("inbox.signInTitle")} text={t("inbox.signInText")} />}
        {me != null && <NotificationList />}
      </div>
    </>
  );
}

function NotificationList() {
  const { t } = useTranslation();
  const notifications = useNotifications();
  const mark = useMarkRead();
  if (notifications.isPending) return <Loading />;
  const items = notifications.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = notifications.data?.pages[0]?.unread ?? 0;
  const fault = notifications.error ?? mark.error;
  return (
    <div className="max-w-3xl">
      {fault !== null && <ProblemAlert problem={fault} onRetry={() => void notifications.refetch()} />}
      {notifications.isSuccess && items.length === 0 && (
        <EmptyState icon="bell" title={t("inbox.none")} hint={t("inbox.noneHint")} />
      )}
      {items.length > 0 && (
        <p role="status" className="mb-5 text-aeblack-600">
          {t("inbox.count", { count: unread })}
        </p>
      )}
      <ul className="space-y-3">
        {items.map((notification) => (
          <li key={notification.id}>
            <NotificationCard notification={notification} onRead={() => mark.mutate(notification)} />
          </li>
        ))}
      </ul>
      <LoadMoreButton pages={notifications} />
    </div>
  );
}

function NotificationCard({ notification, onRead }: { notification: Notification; onRead: () => void }) {
  const { t } = useTranslation();
  const { text } = useLanguage();
  const unread = notification.readAt === undefined;
  const title = text(notification.title);
  return (
    <article className={`panel ${unread ? "border-s-4 border-s-aegold-600 bg-aegold-50/60" : ""}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className={`text-base leading-snug ${unread ? "font-semibold" : "font-medium"}`}>
          {unread && (
            <span className="me-2 inline-block rounded-full bg-aegold-700 px-2.5 text-sm font-medium text-whitely-50">
              {t("inbox.unread")}
            </span>
          )}
          {title}
        </h2>
        <p className="text-sm text-aeblack-600">
          <RelativeTime instant={notification.createdAt} />
        </p>
      </div>
      <p className="mt-1 whitespace-pre-line text-aeblack-700">{text(notification.text)}</p>
      <p className="mt-3 flex flex-wrap gap-x-6">
        {notification.requestId !== undefined && (
          <Link
            to={`/requests/${notification.requestId}`}
            className="text-link inline-flex min-h-8 items-center"
            onClick={() => {
              if (unread) onRead();
            }}
          >
            {t("inbox.open")}
            <bdi className="ms-2 whitespace-nowrap">{notification.reference}</bdi>
          </Link>
        )}
        {unread && (
          <Button className="text-link min-h-8" aria-label={t("inbox.markReadOf", { title })} onPress={onRead}>
            {t("inbox.markRead")}
          </Button>
        )}
      </p>
    </article>
  );
}
