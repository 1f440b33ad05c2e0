#include "pipeline/sink/http_server.h"

#include <civetweb.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <string_view>

#include "pipeline/sink/gzip.h"

namespace attune {
namespace {

constexpr const char* kThreads = "4";
constexpr const char* kRequestTimeoutMs = "5000";
constexpr std::size_t kWriteBytes = 64 * 1024;

constexpr std::string_view kIndex =
    "attune\n\n/metrics  what it felt, and how it runs (Prometheus text or OpenMetrics)\n"
    "/healthz  200 while its loops turn\n/readyz   200 while it takes part in its consumer group\n";

struct Answer {
  int status = 200;
  std::string_view content_type = "text/plain; charset=utf-8";
  std::string body;
  bool gzipped = false;
};

std::string_view reason_of(int status) {
  switch (status) {
    case 200: return "OK";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 503: return "Service Unavailable";
    default: return "Internal Server Error";
  }
}

/// All values of a header that may come in several lines (RFC 9110, 5.3).
std::string joined_header(const mg_request_info& request, std::string_view name) {
  std::string joined;
  for (int i = 0; i < request.num_headers; ++i) {
    const std::string_view spelled(request.http_headers[i].name);
    const bool same = std::ranges::equal(spelled, name, [](unsigned char a, unsigned char b) {
      return std::tolower(a) == std::tolower(b);
    });
    if (!same) continue;
    if (!joined.empty()) joined += ',';
    joined += request.http_headers[i].value;
  }
  return joined;
}

Answer health(const std::function<std::pair<bool, std::string>()>& asked) {
  Answer answer;
  if (!asked) return {200, answer.content_type, "ok\n", false};
  const auto [good, why] = asked();
  answer.status = good ? 200 : 503;
  answer.body = (why.empty() ? (good ? "ok" : "not ok") : why) + '\n';
  return answer;
}

Answer metrics(const mg_request_info& request, const HttpHandlers& handlers) {
  Answer answer;
  const ExpositionFormat format = negotiate_format(joined_header(request, "Accept"));
  answer.content_type = content_type(format);
  answer.body = handlers.metrics(format);
  if (accepts_gzip(joined_header(request, "Accept-Encoding"))) {
    std::string packed = gzip(answer.body);
    answer.gzipped = !packed.empty();
    if (answer.gzipped) answer.body = std::move(packed);
  }
  return answer;
}

Answer answer_to(const mg_request_info& request, const HttpHandlers& handlers) {
  const std::string_view path = request.local_uri == nullptr ? "" : request.local_uri;
  const std::string_view method = request.request_method;
  const bool known = path == "/" || path == "/metrics" || path == "/healthz" || path == "/readyz";
  Answer answer;
  if (!known) {
    answer.status = 404;
    answer.body = "no such page; there are /, /metrics, /healthz and /readyz\n";
  } else if (method != "GET" && method != "HEAD") {
    answer.status = 405;
    answer.body = "only GET and HEAD\n";
  } else if (path == "/metrics") {
    answer = metrics(request, handlers);
  } else if (path == "/healthz") {
    answer = health(handlers.healthy);
  } else if (path == "/readyz") {
    answer = health(handlers.ready);
  } else {
    answer.body = kIndex;
  }
  return answer;
}

void send(mg_connection* connection, const Answer& answer, bool with_body) {
  std::string head = "HTTP/1.1 " + std::to_string(answer.status) + ' ';
  head.append(reason_of(answer.status)).append("\r\nContent-Type: ").append(answer.content_type);
  head += "\r\nContent-Length: " + std::to_string(answer.body.size());
  if (answer.gzipped) head += "\r\nContent-Encoding: gzip";
  if (answer.status == 405) head += "\r\nAllow: GET, HEAD";
  head += "\r\nVary: Accept, Accept-Encoding\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
  if (mg_write(connection, head.data(), head.size()) <= 0 || !with_body) return;
  // In pieces: between them a server that is stopping, or a client that left, ends the answer.
  for (std::size_t at = 0; at < answer.body.size(); at += kWriteBytes) {
    const std::size_t bytes = std::min(kWriteBytes, answer.body.size() - at);
    if (mg_write(connection, answer.body.data() + at, bytes) <= 0) return;
  }
}

/// civetweb wants "host:port" or "port".
std::string to_listening_port(const std::string& listen) {
  if (listen.starts_with(':')) return listen.substr(1);
  if (listen.starts_with("localhost:")) return "127.0.0.1" + listen.substr(9);
  return listen;
}

Error cannot_listen(const std::string& listen, const std::string& log) {
  const std::string where = "metrics.listen " + listen + ": ";
  if (log.find(std::strerror(EADDRINUSE)) != std::string::npos)
    return Error{where + "the address is taken by another process. Set metrics.listen to a free port (port 0 "
                         "takes any), or stop the process that listens there."};
  if (log.find(std::strerror(EACCES)) != std::string::npos)
    return Error{where + "this user may not listen there. Set metrics.listen to a port of 1024 or above."};
  if (log.find(std::strerror(EADDRNOTAVAIL)) != std::string::npos)
    return Error{where + "this machine has no such address. Set metrics.listen to one of its own, or to 0.0.0.0 for all."};
  return Error{where + "cannot listen there" + (log.empty() ? "" : " (" + log + ")") +
               ". Set metrics.listen to an address and port such as 0.0.0.0:9464."};
}

}  // namespace

struct HttpServer::State {
  explicit State(HttpHandlers handlers_in) : handlers(std::move(handlers_in)) { mg_init_library(MG_FEATURES_DEFAULT); }
  ~State() {
    if (server != nullptr) mg_stop(server);
    mg_exit_library();
  }

  const HttpHandlers handlers;
  mg_context* server = nullptr;
  int port = 0;

  std::mutex mutex;
  std::string log;  // guarded by mutex; what civetweb said while it started

  /// From the first connection on, as a handler registered after the start would miss some.
  static int on_request(mg_connection* connection) {
    const mg_request_info& request = *mg_get_request_info(connection);
    const Answer answer = answer_to(request, static_cast<State*>(request.user_data)->handlers);
    send(connection, answer, std::string_view(request.request_method) != "HEAD");
    return answer.status;
  }

  static int on_log(const mg_connection* connection, const char* message) {
    constexpr std::size_t kEnough = 2000;
    auto* self = static_cast<State*>(mg_get_user_data(mg_get_context(connection)));
    if (self == nullptr) return 1;
    std::lock_guard lock(self->mutex);
    if (self->log.size() < kEnough) self->log.append(self->log.empty() ? "" : "; ").append(message);
    return 1;  // said: civetweb must not write a file
  }
};

HttpServer::HttpServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpServer::~HttpServer() = default;
int HttpServer::port() const noexcept { return state_->port; }

Result<std::unique_ptr<HttpServer>> HttpServer::start(const std::string& listen, HttpHandlers handlers) {
  auto state = std::make_unique<State>(std::move(handlers));
  const std::string address = to_listening_port(listen);
  // No keep-alive: an idle connection would hold one of the few threads.
  const char* options[] = {"listening_ports", address.c_str(), "num_threads", kThreads, "request_timeout_ms",
                           kRequestTimeoutMs, "enable_keep_alive", "no", nullptr};
  mg_callbacks callbacks{};
  callbacks.log_message = &State::on_log;
  callbacks.begin_request = &State::on_request;
  state->server = mg_start(&callbacks, state.get(), options);
  mg_server_port ports[1] = {};
  if (state->server == nullptr || mg_get_server_ports(state->server, 1, ports) < 1) {
    std::lock_guard lock(state->mutex);
    return cannot_listen(listen, state->log);
  }
  state->port = ports[0].port;
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(state)));
}

}  // namespace attune
