package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The API under {@code /api/v1}, its OpenAPI document and the page that explains it: all of one table. */
final class ApiArea implements Area {
    private final List<ApiOperation> operations;
    private final Messages messages;
    private final Pages pages;
    private final KeptPages keptPages;

    ApiArea(List<ApiOperation> operations, Messages messages, Pages pages, KeptPages keptPages) {
        this.keptPages = keptPages;
        this.messages = messages;
        this.pages = pages;
        List<ApiOperation> all = new ArrayList<>(operations);
        all.add(ApiOperation.get("/openapi.json", "getDocument", "document", "Document", "/openapi.json")
                .by(context -> ApiAnswer.send(context, document())));
        this.operations = List.copyOf(all);
    }

    /** The table. */
    List<ApiOperation> operations() {
        return operations;
    }

    private String document() {
        return new OpenApi(messages).document(operations);
    }

    @Override
    public void routes(RoutesConfig routes) {
        for (ApiOperation operation : operations) {
            Handler handler = operation.handler();
            if (handler == null) {
                throw new IllegalStateException(operation.id() + " does nothing");
            }
            Handler kept = operation.tag().equals("findings") || operation.tag().equals("stories")
                    ? keptPages.ofAll(handler)
                    : handler;
            HandlerType method = operation.method().equals("GET") ? HandlerType.GET : HandlerType.POST;
            routes.addHttpHandler(method, ApiOperation.BASE + operation.path(), context -> {
                ApiRequest.check(context, operation);
                kept.handle(context);
            });
        }
        routes.get(
                "/api",
                context -> pages.show(
                        context,
                        "api.jte",
                        Map.of(
                                "visit",
                                Visit.of(context),
                                "operations",
                                shown(Visit.of(context), context.scheme() + "://" + context.host()))));
    }

    private List<ApiPageOperation> shown(Visit visit, String root) {
        List<ApiPageOperation> shown = new ArrayList<>();
        for (ApiOperation operation : operations) {
            List<ApiPageOperation.Parameter> parameters = new ArrayList<>();
            for (String place : operation.places()) {
                parameters.add(new ApiPageOperation.Parameter(place, true, visit.t("api.p." + place)));
            }
            for (ApiOperation.Parameter parameter : operation.parameters()) {
                parameters.add(new ApiPageOperation.Parameter(
                        parameter.name(), parameter.required(), visit.t("api.p." + parameter.name())));
            }
            List<String> takes =
                    operation.bodies().stream().map(ApiOperation.Body::type).toList();
            String body = operation.bodies().isEmpty()
                    ? ""
                    : operation.bodies().get(0).example();
            shown.add(new ApiPageOperation(
                    operation.id(),
                    visit.t("api.tag." + operation.tag()),
                    operation.method(),
                    ApiOperation.BASE + operation.path(),
                    visit.t("api.op." + operation.id()),
                    parameters,
                    takes,
                    operation.method().equals("GET") && !operation.path().contains("{job}")
                            ? ApiOperation.BASE + operation.example()
                            : "",
                    command(operation, body, root)));
        }
        return shown;
    }

    private static String command(ApiOperation operation, String body, String root) {
        String address = "'" + root + ApiOperation.BASE + operation.example() + "'";
        if (operation.method().equals("GET")) {
            return "curl " + address;
        }
        return "curl -H 'X-Musnad-Client: curl'"
                + (body.isEmpty() ? " -X POST " : " -H 'Content-Type: application/json' -d '" + body + "' ") + address;
    }
}
